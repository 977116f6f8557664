"""Gaps: what is not published, what is not measured yet, and what does not exist."""

from typing import Any, Literal, get_args

from attrs import field, frozen

from atlas.errors import CitationError
from atlas.evidence.choices import is_one_of
from atlas.evidence.grade import Grade
from atlas.evidence.labels import require_drawable
from atlas.location import Location, here

_MOST_CHARACTERS = 400

GapKind = Literal["not published", "not measured yet", "none", "to declare"]


def _place(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise CitationError(
            f"a gap of {value!r} does not say where was looked",
            allowed="a text that says what is missing and where was looked, or why there is none",
            remedy="write what is missing and where you looked for it",
        )
    require_drawable(value, field="a gap", most=_MOST_CHARACTERS)


@frozen(eq=False)
class Undisclosed:
    """A declared gap: what is missing, and why.

    Unknown is never zero: whatever is computed from a gap is a gap.

    Args:
        where: What is missing and where was looked; or why there is none.
        kind: `not published`: looked for and not found. `not measured yet`: of one's own system.
            `none`: it does not exist, which is an answer. `to declare`: a hole, as `todo` leaves.
    """

    where: str = field(validator=_place)
    kind: GapKind = field(
        default="not published",
        validator=is_one_of(
            get_args(GapKind), "choose one of these, or use undisclosed, unmeasured or absent"
        ),
    )
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def grade(self) -> Grade:
        """Always a gap."""
        return Grade.GAP

    @property
    def is_answer(self) -> bool:
        """Whether it says that there is nothing, so that nothing is missing."""
        return self.kind == "none"

    def explain(self) -> str:
        """Say which kind of gap it is, and where was looked."""
        return f"— {self.kind}: {self.where}"

    def __str__(self) -> str:
        """Return its text on a picture: a dash, `not measured` or `none`."""
        return _SHOWN[self.kind]

    def __add__(self, _: object) -> "Undisclosed":
        """Stay unknown."""
        return self

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __add__
    __truediv__ = __rtruediv__ = __add__


_SHOWN: dict[GapKind, str] = {
    "not published": "—",
    "not measured yet": "not measured",
    "none": "none",
    "to declare": "to declare",
}


def is_missing(value: object) -> bool:
    """Return whether something is a gap that leaves a question open: not that there is none."""
    return isinstance(value, Undisclosed) and not value.is_answer


def undisclosed(where: str) -> Undisclosed:
    """Declare that a figure or a fact was looked for and not found: it is not published.

    Args:
        where: What is missing and where was looked.

    Raises:
        CitationError: The text is empty.
    """
    return Undisclosed(where)


def unmeasured(how: str) -> Undisclosed:
    """Declare that a figure of one's own system is not measured yet.

    Args:
        how: What is missing, and what would measure it: `p99: no histogram before v2`.

    Raises:
        CitationError: The text is empty.
    """
    return Undisclosed(how, "not measured yet")


def absent(why: str) -> Undisclosed:
    """Declare that there is none: Memcached keeps no copies, a queue in memory no backup.

    Args:
        why: Why there is none: `copies: Memcached keeps none`.

    Raises:
        CitationError: The text is empty.
    """
    return Undisclosed(why, "none")


@frozen
class Gaps:
    """What declares gaps that were all looked for in the same places.

    `gap = gaps_in("the posts of 2023")`, then `gap("machine types")` for one of them, and
    `Service("api", …, **gap.of("fleet", "load", "scaling"))` for several keywords at once.

    Args:
        where: Where was looked, or why there is none.
        kind: Which kind of gap they are.
    """

    where: str = field(validator=_place)
    kind: GapKind = "not published"

    def __call__(self, what: str) -> Undisclosed:
        """Declare one gap.

        Args:
            what: What is missing, in words.

        Raises:
            CitationError: The text is empty.
        """
        if not isinstance(what, str) or not what.strip():
            raise CitationError(
                f"a gap says that {what!r} is missing",
                allowed="a text that names it, such as `version`",
                remedy="write what was looked for",
            )
        return Undisclosed(f"{what}: {self.where}", self.kind)

    # The values are `Any` for type checkers: they hold an unpacked mapping against every keyword
    # that is left, those that take no gap among them. The constructor still refuses a gap there.
    def of(self, *names: str, **names_in_words: str) -> dict[str, Any]:
        """Declare a gap for each of several keywords, to be unpacked in a call.

        Args:
            names: The keywords, which also say what is missing: `hit_ratio` is the hit ratio.
            names_in_words: Keywords with what is missing in other words.

        Returns:
            A gap for each keyword.

        Raises:
            CitationError: A keyword is no name or is named twice, or a text is empty.
        """
        for name in names:
            if not isinstance(name, str) or not name.isidentifier():
                raise CitationError(
                    f"{name!r} is no keyword that a gap can stand for",
                    allowed="names, each a text of its own: `gap.of('fleet', 'load')`",
                    remedy="write it as the keyword is spelt",
                )
        twice = {name for name in names if names.count(name) > 1 or name in names_in_words}
        if twice:
            raise CitationError(
                f"{', '.join(sorted(twice))} is named twice in one set of gaps",
                allowed="each keyword once",
                remedy="leave the second one out",
            )
        nouns = {name: name.replace("_", " ") for name in names} | names_in_words
        return {name: self(noun) for name, noun in nouns.items()}


def gaps_in(where: str, kind: GapKind = "not published") -> Gaps:
    """Return a declaration of gaps that were all looked for in the same places.

    `gaps_in("no dashboard yet", "not measured yet")` is for one's own systems.

    Args:
        where: Where was looked, or why there is none.
        kind: Which kind of gap they are.

    Raises:
        CitationError: The text is empty.
    """
    return Gaps(where, kind)
