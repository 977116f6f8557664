"""What was looked for and not found."""

from typing import Any

from attrs import field, frozen

from atlas.errors import CitationError
from atlas.evidence.grade import Grade
from atlas.evidence.labels import require_drawable
from atlas.location import Location, here

_MOST_CHARACTERS = 400


def _place(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise CitationError(
            f"undisclosed({value!r}) does not say where was looked",
            allowed="a text that names the places",
            remedy="write what is missing and where you looked for it",
        )
    require_drawable(value, field="a gap", most=_MOST_CHARACTERS)


@frozen(eq=False)
class Undisclosed:
    """A declared gap: `where` says what is missing and where was looked.

    Unknown is never zero: whatever is computed from a gap is a gap.
    """

    where: str = field(validator=_place)
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def grade(self) -> Grade:
        """Always undisclosed."""
        return Grade.UNDISCLOSED

    def explain(self) -> str:
        """Say where was looked."""
        return f"— undisclosed: {self.where}"

    def __str__(self) -> str:
        """Return the dash that stands for it on a picture."""
        return "—"

    def __add__(self, _: object) -> "Undisclosed":
        """Stay unknown."""
        return self

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __add__
    __truediv__ = __rtruediv__ = __add__


def undisclosed(where: str) -> Undisclosed:
    """Declare that a figure or a fact was looked for and not found.

    Args:
        where: What is missing and where was looked.

    Raises:
        CitationError: The text is empty.
    """
    return Undisclosed(where)


@frozen
class Gaps:
    """What declares gaps that were all looked for in the same places.

    `gap = gaps_in("the posts of 2023")`, then `gap("machine types")` for one of them, and
    `Service("api", …, **gap.of("fleet", "load", "scaling"))` for several keywords at once.

    Args:
        where: Where was looked.
    """

    where: str = field(validator=_place)

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
        return undisclosed(f"{what}: {self.where}")

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


def gaps_in(where: str) -> Gaps:
    """Return a declaration of gaps that were all looked for in the same places.

    Args:
        where: Where was looked.

    Raises:
        CitationError: The text is empty.
    """
    return Gaps(where)
