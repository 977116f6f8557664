"""What a technology declares, and a technology as a system runs it."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, get_args

from attrs import field, frozen
from attrs.validators import instance_of, optional

from atlas.errors import IconError, VersionError
from atlas.evidence.choices import require_one_of
from atlas.evidence.dates import PartialDate
from atlas.evidence.drafting import drafting
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_words
from atlas.evidence.statement import Statement, Wording, Words
from atlas.evidence.todo import todo
from atlas.location import here
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import Release

_T = TypeVar("_T")
PlaneName = Literal["edge", "service", "state", "control"]
_REQUIRED = {
    "name": '`name = "…"`',
    "icon": "`icon = None` (a glyph of its plane)",
    "releases": "`releases = undisclosed(where_looked)`",
    "logs": "`logs = undisclosed(where_looked)`",
}
"""What a technology declares, with the least that is accepted."""


class Technology:
    """The base of every technology: one subclass and one instance a file.

    A subclass declares `name`, `icon` (a mark such as `simple-icons:redis`, the dotted class of the
    `diagrams` package, a file such as `icons/till.svg`, or None for a glyph), `releases` (or a
    gap), `logs` (where it writes its log, or a gap), the `plane` it usually belongs to, and as
    attributes in capitals its log messages, metrics, limits and defaults.
    `prints_anywhere` says that its messages appear in the logs of programs of every kind, as those
    of the kernel do; `needs` names the technologies whose failures show as failures of it.
    `programs` names its clients that commands begin with, each with what it is.
    Where one file would be too long, classes of their own hold groups of its messages, by subject,
    and stand before `Technology` among its bases: `class Redis(RedisClientMessages, Technology)`.
    Calling the instance with a version deploys it.
    """

    name: ClassVar[str]
    icon: ClassVar[str | None]
    plane: ClassVar[PlaneName | None] = None
    releases: ClassVar[tuple[Release, ...] | Undisclosed]
    logs: ClassVar[Words]
    ports: ClassVar[Mapping[str, Figure]] = {}
    programs: ClassVar[Mapping[str, str]] = {}
    prints_anywhere: ClassVar[bool] = False
    needs: ClassVar[tuple[str, ...]] = ()
    _ids: ClassVar[frozenset[int]] = frozenset()

    def __init_subclass__(cls) -> None:
        """Refuse a technology without an attribute that every one must declare."""
        missing = [name for name in _REQUIRED if not hasattr(cls, name)]
        if missing:
            raise VersionError(
                f"{cls.__name__} does not declare {', '.join(missing)}",
                allowed="a technology with a name, an icon, releases and the place of its logs",
                remedy=f"add {', '.join(_REQUIRED[name] for name in missing)}",
            )
        if cls.plane is not None:
            planes = get_args(PlaneName)
            remedy = "name the plane; a log or a queue is state"
            require_one_of(cls.plane, planes, field=f"the plane of {cls.__name__}", remedy=remedy)
        icon: Any = vars(cls).get("icon")
        if icon is not None and not isinstance(icon, str):
            raise IconError(
                f"the icon of {cls.__name__} is {icon!r}",
                allowed="a text such as `simple-icons:redis` or `icons/till.svg`, or None",
                remedy="write `icon = None` for a glyph of its plane",
            )
        if icon and icon.endswith((".svg", ".png")):
            from atlas.technologies.icon_file import icon_file  # noqa: PLC0415 - rarely needed

            cls.icon = str(icon_file(icon, here()))
        cls._ids = frozenset(map(id, _declared(cls, LogMessage).values()))
        for message in cls._ids:
            _DECLARING.setdefault(message, cls)

    if TYPE_CHECKING:  # a type checker names the version that a draft leaves out

        def __call__(
            self, version: Words, *, logs: Words | None = None, release: Release | None = None
        ) -> "Deployment":
            """Deploy it."""
            ...

    else:

        def __call__(
            self,
            version: Words | None = None,
            *,
            logs: Words | None = None,
            release: Release | None = None,
        ) -> "Deployment":
            """Deploy it: `scylladb(statement("5.2") @ source.at("ScyllaDB 5.2"))`.

            Args:
                version: Its version, cited, or a gap; a draft may leave it out.
                logs: Where it writes its log here, if not where its documentation says.
                release: The release of that version, where the library does not know it yet.

            Raises:
                VersionError: The version is missing, or has no source.
            """
            if version is None and drafting():
                version = todo(f"version of {self.name}")
            return Deployment(self, version, logs, release)

    def __repr__(self) -> str:
        """Return its name, as it reads in messages."""
        return self.name

    def declares(self, message: LogMessage) -> bool:
        """Return whether a log message is one of its own.

        Args:
            message: The message.
        """
        return id(message.declaration) in self._ids

    @property
    def messages(self) -> dict[str, LogMessage]:
        """Its log messages by name."""
        return _declared(type(self), LogMessage)

    @property
    def metrics(self) -> dict[str, Metric]:
        """Its metrics by name."""
        return _declared(type(self), Metric)

    @property
    def limits(self) -> dict[str, Figure]:
        """Its limits and defaults by what they bound."""
        declared = _declared(type(self), Parameter).values()
        return {version.name: version.value for version in declared}

    def released(self, version: str) -> Release | None:
        """Return the release line that a version belongs to, or None if it is not known."""
        if isinstance(self.releases, Undisclosed):
            return None
        fitting = [line for line in self.releases if _belongs(version, line.version)]
        return max(fitting, key=lambda line: len(line.version), default=None)


_DECLARING: "dict[int, type[Technology]]" = {}
"""The first technology that declares each log message, by the message's `id`; classes stay."""


def declaring(message: LogMessage) -> type[Technology] | None:
    """Return the technology that declares a log message; None of one that none declares.

    Args:
        message: The message.
    """
    return _DECLARING.get(id(message.declaration))


def deployed(value: "Deployment") -> "Deployment":
    """Return a deployment as it is, and a technology of a draft with its version left out.

    Args:
        value: The deployment, or the technology; anything else is left to the validator.
    """
    given: object = value
    if isinstance(given, Technology) and drafting():
        return given(todo(f"version of {given.name}"))
    return value


def _declared(cls: type[Technology], kind: type[_T]) -> dict[str, _T]:
    """Return what a class declares and its groups do, its own first, each in its order."""
    found: dict[str, _T] = {}
    for base in cls.__mro__:
        for name, value in vars(base).items():
            if isinstance(value, kind):
                found.setdefault(name, value)
    return found


def _belongs(version: str, line: str) -> bool:
    return re.match(rf"{re.escape(line)}(?![0-9])", version) is not None


def _version(deployment: "Deployment", _: object, value: Any) -> None:
    if not isinstance(value, (Statement, Undisclosed)):
        if value is None:
            value = Wording("…")
            found = f"{deployment.technology.name} has no version"
        else:
            found = f"the version of {deployment.technology.name} is {value!r}"
        raise VersionError(
            found,
            allowed="words with their source, or a gap",
            remedy=f"write `{value if isinstance(value, Wording) else Wording(str(value))} "
            "@ source.at(…)`, or `undisclosed(where_looked)`",
        )


@frozen(eq=False)
class Deployment:
    """A technology with the version that a system runs, or with the gap about it.

    Args:
        technology: The technology; calling it makes the deployment.
        version: The version, as a statement, or a gap.
        own_logs: Where it writes its log here, if not where its documentation says.
        own_release: The release of that version, where the library does not know it yet.
    """

    technology: Technology
    version: Words = field(validator=_version)
    own_logs: Words | None = field(default=None, validator=optional(is_words()))
    own_release: Release | None = field(default=None, validator=optional(instance_of(Release)))

    @property
    def logs(self) -> Words:
        """Where it writes its log: here, else by its documentation."""
        return self.technology.logs if self.own_logs is None else self.own_logs

    @property
    def label(self) -> str:
        """Name and version for people: `ScyllaDB 5.2`, or the name alone."""
        if isinstance(self.version, Undisclosed):
            return self.technology.name
        return f"{self.technology.name} {self.version.text}"

    def __attrs_post_init__(self) -> None:
        """Refuse a version that the technology does not have.

        Raises:
            VersionError: It is not among the releases.
        """
        _ = self._release

    @property
    def _release(self) -> Release | None:
        """The release of its version; None where the version or the releases are not known."""
        technology = self.technology
        if isinstance(self.version, Undisclosed) or isinstance(technology.releases, Undisclosed):
            return None
        own = self.own_release
        if own is not None and not _belongs(self.version.text, own.version):
            own = None
        release = technology.released(self.version.text) or own
        if release is None:
            releases = ", ".join(line.version for line in technology.releases)
            raise VersionError(
                f"{technology.name} has no version {self.version.text!r}",
                allowed=f"one of the release lines {releases}",
                remedy="correct the version, or name its release, with date and source: "
                "`redis(version, release=Release('9.0', '2026-11-01', source))`",
            )
        return release

    def require_released(self, as_of: PartialDate) -> None:
        """Refuse a version that was not released yet.

        Raises:
            VersionError: It is younger than `as_of`.
        """
        release = self._release
        if release is not None and release.date.earliest > as_of.latest:
            raise VersionError(
                f"{self.label} was released on {release.date}, after {as_of}, the date of the view",
                allowed=f"a version released by {as_of}",
                remedy="correct the version, or the `as_of` of the view",
            )
