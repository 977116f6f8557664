"""Origins: how a figure, a moment or a statement comes to be, and what follows from that."""

from collections.abc import Iterable
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from attrs import evolve, frozen

from atlas.errors import CitationError
from atlas.evidence.grade import Grade
from atlas.evidence.labels import require_visible
from atlas.evidence.source import MOST_WORDS, Citation, OwnSource, Source
from atlas.location import Location


class Evidence(Protocol):
    """What a computation has as an input: a figure or a moment."""

    @property
    def quantity(self) -> object:
        """What it says; `str` writes it for people."""
        ...

    @property
    def origin(self) -> "Origin":
        """How it comes to be."""
        ...

    @property
    def declared(self) -> Location:
        """Where it is declared."""
        ...

    @property
    def grade(self) -> Grade:
        """How far it can be trusted."""
        ...

    @property
    def inputs(self) -> tuple["Evidence", ...]:
        """What it was computed from."""
        ...

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation under it."""
        ...

    def explain(self) -> str:
        """Return where it comes from, as lines."""
        ...


@frozen
class Assumption:
    """A stated guess: its reason, and the figure it leans on, if any."""

    because: str
    basis: Evidence | None = None


@frozen
class Computation:
    """An operation on figures and moments."""

    operator: str
    inputs: tuple[Evidence, ...]

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation under it, in order, each once."""
        return _citations(self.inputs)


Origin = Citation | Assumption | Computation


_Origin = TypeVar("_Origin", bound=Origin)


class Sourced(Generic[_Origin]):
    """What has an origin, as a field of its own; the base of figures, moments and statements."""

    __slots__ = ()
    origin: _Origin

    @property
    def grade(self) -> Grade:
        """Reported, measured, derived or modelled; computing never betters a grade."""
        return grade_of(self.origin)

    @property
    def inputs(self) -> tuple[Evidence, ...]:
        """What it was computed from."""
        return inputs_of(self.origin)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation under it, in order, each once."""
        return citations_of(self.origin)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source under it, in order, each once."""
        return tuple(dict.fromkeys(citation.source for citation in self.citations))


def grade_of(origin: Origin) -> Grade:
    """Return reported, measured, derived or modelled; computing never betters a grade."""
    match origin:
        case Citation(source=source):
            return Grade.MEASURED if source.is_own else Grade.REPORTED
        case Assumption():
            return Grade.MODELLED
        case Computation(inputs=inputs):
            modelled = any(operand.grade is Grade.MODELLED for operand in inputs)
            return Grade.MODELLED if modelled else Grade.DERIVED


def inputs_of(origin: Origin) -> tuple[Evidence, ...]:
    """Return the inputs of a value of this origin."""
    if isinstance(origin, Computation):
        return origin.inputs
    if isinstance(origin, Assumption) and origin.basis:
        return (origin.basis,)
    return ()


def citations_of(origin: Origin) -> tuple[Citation, ...]:
    """Return every citation under an origin, in order, each once."""
    if isinstance(origin, Citation):
        return (origin,)
    return origin.citations if isinstance(origin, Computation) else _citations(inputs_of(origin))


def _citations(inputs: Iterable[Evidence]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for evidence in inputs for citation in evidence.citations))


def cited(citation: object, *, text: object, of: object, holding: str) -> Citation:
    """Return a citation; of the operator's own evidence, the words need not be said twice.

    Args:
        citation: A citation, or a source of one's own: then the words are those of `text`.
        text: What is cited: a text, or what is printed as one where its words are needed.
        of: What it is given for, for the message.
        holding: What the quoted words should do: `hold the figure`.

    Raises:
        CitationError: It is neither.
    """
    given = citation.at() if isinstance(citation, OwnSource) else citation
    if isinstance(given, Citation):
        return given if given.phrase else _of_words(given, str(text))
    own = ", or one's own evidence alone, as `Publisher.measured` makes it"
    raise CitationError(
        f"{of} is cited with {citation.title if isinstance(citation, Source) else citation!r}",
        allowed=f"`source.at(phrase)`{own}",
        remedy=f'quote the words of the source that {holding}: `@ source.at("…")`',
    )


def _of_words(given: Citation, text: str) -> Citation:
    """Return a citation whose words are those of what is cited."""
    return evolve(given, phrase=" ".join(text.split()[:MOST_WORDS]), is_quoted=False)


def require_reason(because: object) -> str:
    """Return the reason of an assumption; refuse an empty one."""
    if not isinstance(because, str) or not because.strip():
        raise CitationError(
            f"an assumption is made because {because!r}",
            allowed="a reason in words",
            remedy="say why the assumption is a fair one, and what is not known",
        )
    return require_visible(because, field="a reason")
