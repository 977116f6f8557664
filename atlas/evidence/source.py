"""Sources, and citations of the few words in them that hold a figure."""

from functools import cached_property
from typing import Any, Literal, get_args
from urllib.parse import quote

from attrs import field, frozen
from attrs.validators import optional

from atlas.addresses import ADDRESS, is_address
from atlas.errors import CitationError
from atlas.evidence.choices import is_one_of
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import is_plain, require_drawable, require_visible
from atlas.evidence.meaning import Meaning, bases_in, require_basis_agreement
from atlas.location import Location, here

OwnKind = Literal[
    "dashboard", "query", "load test", "runbook", "post-mortem", "wiki", "chat", "configuration"
]
"""What an engineer's own evidence is."""

SourceKind = Literal["primary", "vendor", "filing", "secondary"] | OwnKind

OWN: frozenset[str] = frozenset(get_args(OwnKind))
KINDS = ("primary", "vendor", "filing", "secondary", *get_args(OwnKind))
"""The kinds of an engineer's own evidence, which need not be public."""

MOST_WORDS = 8
_LONGEST_RELEASE = 40
FILE = "file:"
"""How the address of a file of the repository begins: `file:load-tests/2026-11.md`."""


def _text(_: object, attribute: object, value: Any) -> None:
    if is_plain(value):
        return
    name = getattr(attribute, "name", "it")
    if not isinstance(value, str) or not value.strip():
        raise CitationError(
            f"the {name} of a source is {value!r}",
            allowed="a non-empty text",
            remedy=f"give the {name} as the source itself prints it",
        )
    require_drawable(value, field=f"the {name} of a source")


def is_address_or_empty(owner: object, attribute: Any, value: Any) -> None:
    """Refuse a link that is no address; an empty text is none.

    Args:
        owner: What the link belongs to, for the message.
        attribute: The attribute.
        value: Its value.

    Raises:
        CitationError: It is no address, see `is_address`.
    """
    if value != "" and not is_address(value):
        raise CitationError(
            f"{attribute.name} of {getattr(owner, 'name', type(owner).__name__)!r} is {value!r}",
            allowed=ADDRESS,
            remedy="give the whole address that a click is to open, from `https://` on, or leave "
            "it out",
        )


def is_file(value: object) -> bool:
    """Whether something is the address of a file of the repository: `file:docs/runbook.md`."""
    path = value.removeprefix(FILE) if isinstance(value, str) else ""
    return bool(path) and path != value and not path.startswith("/") and ".." not in path


def is_day_or_empty(_: object, __: object, value: Any) -> None:
    """Require a date; an empty text is none yet.

    Args:
        value: What the author wrote.

    Raises:
        DateError: It has another form, or the day does not exist.
    """
    if value != "":
        to_date(value)


def require_checked(checked: str, what: str, maker: str) -> str:
    """Return the day on which something was read, and refuse a source without one.

    Args:
        checked: The day; empty where none was given.
        what: What was read.
        maker: What makes the source, and can be told the day: `Publisher`.

    Raises:
        CitationError: There is no day.
    """
    if not checked:
        raise CitationError(
            f"{what!r} is cited without the day on which it was read",
            allowed="`2023`, `2023-03` or `2023-03-06`",
            remedy=f"name it: `{maker}(…, checked=…)`",
        )
    return checked


def _address(source: Any, _: object, value: Any) -> None:
    if is_file(value) and source.kind in OWN:
        return
    if not is_address(value):
        raise CitationError(
            f"the URL of a source is {value!r}",
            allowed=f"{ADDRESS}; of one's own evidence "
            f"({', '.join(sorted(OWN))}) also `{FILE}docs/load.md`, a file of the repository",
            remedy="make it by `Publisher.measured(…, by=…)`, or give the address at which it was "
            "read"
            if is_file(value)
            else "give the whole address at which it was read, from `https://` on; a blank is "
            "written as `%20`, other letters of the host as `xn--…`",
        )


def _release(_: object, __: object, value: Any) -> None:
    if not isinstance(value, (str, Undisclosed)):
        raise CitationError(
            f"the release of a source is {value!r}",
            allowed="a text such as `16.2`, or undisclosed(where_looked)",
            remedy="write it as the source or its tags print it, in quotes",
        )
    if isinstance(value, str) and value:
        require_drawable(value, field="the release of a source", most=_LONGEST_RELEASE)


def _optional_date(value: str | PartialDate | None) -> PartialDate | None:
    return None if value is None else to_date(value)


@frozen(kw_only=True, cache_hash=True)
class Source:
    """A page, talk, filing or repository file that states facts.

    Args:
        title: Title, as the source prints it.
        publisher: Who stands for it: a company, a regulator, a project.
        url: Address at which it was read; one's own evidence can be a file of the repository,
            `file:load-tests/2026-11.md`, or an address that others cannot open.
        published: Date of publication, or of the measurement, as precise as is known; None where
            it bears none.
        checked: Date on which it was last read.
        kind: Whose word it is: the operator's own (`primary`), a supplier's (`vendor`), one given
            to a regulator (`filing`), or somebody else's (`secondary`). One's own evidence is a
            `dashboard`, a `query`, a `load test`, a `runbook`, a `post-mortem`, a `wiki` page, a
            `chat` or a `configuration` (a file that a system is set up by): its figures are
            measured.
        read_in: Where its words were read, if not at its address: `a complete copy`.
        release: The release of a technology that its words belong to, or a gap; empty where nobody
            asks. Of a commit: what its version file says, or `git describe --tags`.

    Raises:
        ChoiceError: There is no such kind.
        CitationError: A field is missing or malformed, or it was checked before its publication.
        DateError: A date does not exist.
    """

    title: str = field(validator=_text)
    publisher: str = field(validator=_text)
    url: str = field(validator=_address)
    published: PartialDate | None = field(converter=_optional_date)
    checked: PartialDate = field(converter=to_date)
    kind: SourceKind = field(
        validator=is_one_of(
            KINDS,
            "say whose word it is: the operator's own is primary, a supplier's vendor",
        )
    )
    read_in: str | None = field(default=None, validator=optional(_text))
    release: str | Undisclosed = field(default="", validator=_release, eq=False)
    declared: Location = field(factory=here, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a source that was read before it was published."""
        if self.published and self.checked.latest < self.published.earliest:
            raise CitationError(
                f"{self.title!r} was checked on {self.checked}, before its publication on "
                f"{self.published}",
                allowed="a check on or after the day of publication",
                remedy="correct one of the two dates",
            )

    @property
    def standing(self) -> str:
        """Whose word it is, and where it was read if not at its address."""
        return f"{self.kind}, read in {self.read_in}" if self.read_in else self.kind

    @property
    def is_own(self) -> bool:
        """Whether it is an engineer's own evidence, such as a dashboard."""
        return self.kind in OWN

    @property
    def is_file(self) -> bool:
        """Whether it is a file of the repository, which has no address."""
        return is_file(self.url)

    def at(
        self,
        phrase: str = "",
        *,
        of: str = "",
        basis: str = "",
        when: str | PartialDate | None = None,
    ) -> "Citation":
        """Cite the few words, at most eight, that hold a figure.

        Next to them stands what the words alone do not say, where the figure can be mistaken:
        `POST.at("850 voice servers", of="the voice fleet", basis="total")`.

        Args:
            phrase: The words, exactly as in the source; of one's own evidence they may be left
                out, and are those of what is cited.
            of: What the figure is of; `one cluster` or `part of the fleet` where not of all.
            basis: On what basis: `peak`, `mean`, `p99`, `raw`, `target`; see
                `atlas.evidence.meaning.BASES`. Words such as `peak` or `p99` in the phrase give it.
            when: When it was true, if not when the source was published.

        Raises:
            ChoiceError: There is no such basis.
            CitationError: The phrase is too long, or names another basis.
            DateError: There is no such date.
        """
        return Citation(self, phrase, Meaning(of, basis, when))

    @property
    def date(self) -> str:
        """When it was published, or when it was read if it bears no date."""
        return str(self.published) if self.published else f"undated, read {self.checked}"


@frozen(kw_only=True, cache_hash=True)
class OwnSource(Source):
    """An engineer's own dashboard, query, load test or runbook, as `Publisher.measured` makes it.

    It may stand for a citation of it: `statement("restart the standby first") @ RUNBOOK`.
    """


def _phrase(citation: Any, __: object, value: Any) -> None:
    if value == "" and citation.source.is_own:
        return
    phrase_words = value.split() if isinstance(value, str) else []
    if not 1 <= len(phrase_words) <= MOST_WORDS:
        raise CitationError(
            f"a citation quotes {len(phrase_words)} words: {value!r}",
            allowed=f"one to {MOST_WORDS} words, exactly as in the source",
            remedy="quote only the words that hold the figure",
        )
    require_visible(value, field="a phrase")


def _agrees(citation: Any, _: object, value: Meaning) -> None:
    require_basis_agreement(value.basis, citation.phrase)


@frozen(cache_hash=True)
class Citation:
    """The words of a source that hold one figure; made by `source.at(…)`, never by hand.

    Args:
        source: The source.
        phrase: Its words, at most eight.
        stated: What the figure is of, on what basis and when, where the words do not say it.
        is_quoted: Whether the words were given, and are not those of what is cited.
    """

    source: Source
    phrase: str = field(validator=_phrase)
    stated: Meaning = field(default=Meaning(), validator=_agrees)
    is_quoted: bool = True

    @property
    def meaning(self) -> Meaning:
        """What the figure is of, on what basis and when: as stated, as quoted, as dated."""
        named = bases_in(self.phrase)
        return Meaning(
            self.stated.of,
            self.stated.basis or (next(iter(named)) if len(named) == 1 else ""),
            self.stated.when or self.source.published or self.source.checked,
        )

    @property
    def href(self) -> str | None:
        """The address that a link leads to; None of a file of the repository."""
        return None if self.source.is_file else self.url

    @cached_property
    def url(self) -> str:
        """The address that opens the source at these very words (a text fragment)."""
        if self.source.is_own:
            return self.source.url
        encoded = quote(" ".join(self.phrase.split()), safe="").replace("-", "%2D")
        url = self.source.url
        joint = "&text=" if ":~:" in url else ":~:text=" if "#" in url else "#:~:text="
        return f"{url}{joint}{encoded}"
