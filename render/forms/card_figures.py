"""Which figures of a view its card shows, by what they are declared to be.

First what its kind is about (the durations of an incident, what a change brought), then its own
figures, then those of its other chapters, of the failure that the card shows and of the components
along its path. Among those of one place, first what is about its title and what is of the whole;
what is planned, set, or the price of one unit only where there is nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from atlas.analysis.provenance import Annotation, annotations
from atlas.evidence.figure import Figure, is_list_price
from atlas.evidence.origin import Assumption, Computation
from atlas.evidence.source import Citation
from atlas.operations.failure import Failure
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View

_PLACES = {
    **dict.fromkeys(("impact", "answer", "effect", "bottleneck", "bill", "levels", "stages"), 0),
    **dict.fromkeys(("limit", "operators"), 0),
    "spend": 1,
}
"""Where the chapters stand that a kind is about; the others are at 2, its own figures at 1."""
_ASIDE = frozenset(
    {"incidents", "barriers", "steps", "settings", "limits", "law", "method", "rows"}
)
"""Chapters about other failures, about what could be done, or about how things are set."""
_SERIES = frozenset({"bill", "levels", "stages"})
"""Chapters that tell one thing at several times: the first and the last of them are shown."""
_OTHERS = 3
"""From here on figures are not of the view itself, but of what it shows."""
_SUBJECTS = frozenset({"amount", "cost", "count", "duration", "load", "memory", "monthly cost"}) | {
    *("population", "size", "spent", "total", "users"),
}
"""Names of figures that say nothing without their subject."""
_BEHIND = frozenset({"after", "before", "change", "default", "limit", "price", "reduction"}) | {
    *("saving", "times better", "value", "values"),
}
"""Names that say nothing without what they belong to, and stand behind it."""
_ASIDE_OF_COMPONENT = frozenset({"fails", "signals", "growth", "latency", "reserved", "machine"})
_SET = frozenset({"limit", "default", "target", "capacity", "example", "list"})
_TELLING = frozenset({"outage", "degraded", "peak", "total", "stored", "saved", "billed"})
_UNSURE = frozenset({"test", "raw", "estimate", "part", "step"})
_WHOLE = frozenset({"load", "population", "fleet", "size", "memory", "recovery"})
_WORD = re.compile(r"[a-z]{4,}|\d[\d.,]*\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DEFAULT = re.compile(r"\bdefault\b")
_COMMON = frozenset({"from", "that", "with", "what", "which", "their", "them", "each", "into"})


@frozen
class Candidate:
    """A figure that a card could show.

    Args:
        name: What the view calls it.
        figure: The figure.
        place: How near to what the view is about it stands; 0 is nearest.
        owner: What it belongs to, such as a component; empty where the view itself has it.
        use: What it is taken for, such as `load`; empty where its name says it.
        is_end: Whether it is the first or the last of several of its name.
        order: Where it stands among those of the view.
    """

    name: str
    figure: Figure = field(eq=False)
    place: int
    owner: str = ""
    use: str = ""
    is_end: bool = False
    order: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """What can stand under it, the fullest first; none where nothing names it."""
        if self.name in _BEHIND:
            said = re.search(rf"\b{self.name}\b", self.owner)
            return (self.owner if said else f"{self.owner}, {self.name}",) if self.owner else ()
        owned = _joined(self.name, self.owner)
        if self.name in _SUBJECTS:
            of = "" if self.figure.meaning.is_of_one else self.figure.meaning.of
            if self.name in self.owner:
                owned = self.owner
            return tuple(label for label in (of, owned if self.owner else "") if label)
        return (owned,)


def chosen(
    view: View, path: Sequence[Component], failure: Failure | None, summary: str
) -> list[Candidate]:
    """Return the figures that a card can show, the best first.

    Args:
        view: The view.
        path: The components along its path.
        failure: The failure that the card shows.
        summary: One sentence about the view.
    """
    story = _words(f"{view.title} {summary}") - _words(view.system.name)
    found = [
        (rank, index, evolve(candidate, order=index))
        for index, candidate in enumerate(_candidates(view, path, failure))
        if (rank := _rank(view, candidate, story)) is not None and candidate.labels
    ]
    return [candidate for *_, candidate in sorted(found, key=lambda item: item[:2])]


def of_work(
    found: Iterable[Candidate], component: Component, failure: Failure
) -> Iterator[Candidate]:
    """Yield the figures of the work of a component, first what its failure is about.

    They are its load, its size, and how long it failed; those of one unit are none.

    Args:
        found: Figures that a card can show, the best first.
        component: The component.
        failure: Its failure.
    """
    asked = _words(failure.name)
    own = [each for each in found if each.owner == component.name and _is_of_work(each)]
    yield from sorted(own, key=lambda each: -len(_about(each) & asked))


def _candidates(
    view: View, path: Sequence[Component], failure: Failure | None
) -> Iterator[Candidate]:
    for chapter in view.finished_chapters:
        if chapter.key not in _ASIDE:
            yield from _of_chapter(chapter, _PLACES.get(chapter.key, 2))
    for label, fact in view.figures.items():
        if isinstance(fact, Figure):
            yield Candidate(label, fact, 1)
    lasted = failure.time_to_recover if failure else None
    if isinstance(lasted, Figure) and (lasted.meaning.of or not view.system.technology):
        yield Candidate("time to recover", lasted, _OTHERS, lasted.meaning.of)
    yield from _of_components(view, path)


def _of_components(view: View, path: Sequence[Component]) -> Iterator[Candidate]:
    """Yield the figures of components, those of the path first, and the scale of the system."""
    of_components = [item for item in annotations(view) if item.component is not None]
    others = [component for component in view.standing if component not in path]
    for place, components in ((_OTHERS + 1, path), (_OTHERS + 2, others)):
        for component in components:
            yield from _of_component(of_components, component, place)
    of_one_event = any(chapter.key == "impact" for chapter in view.finished_chapters)
    if view.system.technology is None and not of_one_event:  # that of a technology is its limits
        for label, fact in view.scale.items():
            if isinstance(fact, Figure):
                yield Candidate(label, fact, _OTHERS + 2)


def _of_chapter(chapter: Chapter, place: int) -> Iterator[Candidate]:
    """Yield the figures of a chapter: its facts, its entries, its table."""
    for label, fact in chapter.facts.items():
        if isinstance(fact, Figure):
            yield Candidate(label, fact, place)
    cells = [
        Candidate(label, fact, place, entry.name)
        for entry in chapter.entries
        for label, fact in entry.facts.items()
        if isinstance(fact, Figure)
    ]
    columns = chapter.heads[:1] if chapter.key in _SERIES else chapter.heads
    cells += [
        Candidate(head, fact, place, line.label)
        for line in chapter.lines
        for head, fact in zip(columns, line.cells, strict=False)
        if isinstance(fact, Figure)
    ]
    yield from _ends(cells) if chapter.key in _SERIES else cells


def _ends(cells: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the first and the last figure of each name, first those of names that repeat."""
    by_name: dict[str, list[Candidate]] = {}
    for cell in cells:
        by_name.setdefault(cell.name, []).append(cell)
    for several in (True, False):
        for named in by_name.values():
            if (len(named) > 1) is several:
                yield evolve(named[0], is_end=several)
                yield from [evolve(named[-1], is_end=True)] if several else []


def _of_component(
    of_components: Iterable[Annotation], component: Component, place: int
) -> Iterator[Candidate]:
    for item in of_components:
        parts = item.label.split(" · ")
        is_its = item.component is component and not _ASIDE_OF_COMPONENT & {*parts[1:]}
        if is_its and isinstance(item.value, Figure):
            yield Candidate(parts[-1], item.value, place, component.name, item.use or "")


def _rank(view: View, candidate: Candidate, story: set[str]) -> tuple[int, int, int] | None:
    """Return the rank of a figure, the lowest first; None of what no card shows."""
    figure, basis = candidate.figure, candidate.figure.meaning.basis
    is_set = _is_set(figure) or _DEFAULT.search(candidate.name) is not None
    is_zero = figure.quantity.low == figure.quantity.high == 0
    if is_zero or (is_set and candidate.place >= _OTHERS):
        return None
    if candidate.place == 0 and not candidate.owner:  # a chapter has its facts in order
        return (0, 0, -3)
    words = _about(candidate) - _words(view.system.name)
    score = min(2, len(words & story)) + 3 * candidate.is_end
    score += basis in _TELLING or candidate.use in _WHOLE
    score -= basis in _UNSURE or bool(figure.mixes) or isinstance(figure.origin, Assumption)
    undated = not _is_dated(figure)
    score -= undated
    if candidate.name in ("before", "after"):
        score = 2
    weak = (is_set and view.finished_topics.tree is None) or _is_of_a_unit(figure)
    weak = weak or (undated and not basis and candidate.place >= _OTHERS)
    return (int(weak), candidate.place, -score)


def _is_of_work(candidate: Candidate) -> bool:
    """Return whether a figure of a component is its load, its size, or how long it failed."""
    if _is_set(candidate.figure) or _is_of_a_unit(candidate.figure):
        return False
    meaning, dimension = candidate.figure.meaning, candidate.figure.quantity.dimension
    is_rate = dimension.endswith("/ [time]") and "[money]" not in dimension
    return is_rate or meaning.basis in _TELLING or candidate.use in _WHOLE


def _is_set(figure: Figure) -> bool:
    """Return whether a figure is planned, set or documented, or is computed from one that is."""
    cited = [item.origin for item in _leaves(figure) if isinstance(item.origin, Citation)]
    if any(citation.source.release for citation in cited):
        return True
    bases = [figure.meaning.basis] if figure.meaning.basis else [one.meaning.basis for one in cited]
    return not _SET.isdisjoint(bases)


def _is_dated(figure: Figure) -> bool:
    """Return whether a figure was true at some time; what documentation states never changes."""
    cited = figure.citations
    return not cited or any(one.meaning.when or one.source.published for one in cited)


def _is_of_a_unit(figure: Figure) -> bool:
    """Return whether a figure is a price: of one unit, of an hour, or as a list has it."""
    quantity = figure.quantity
    if not quantity.dimension.startswith("[money]"):
        return False
    is_amount = (
        quantity.dimension in ("[money]", "[money] / [time]") and "hour" not in quantity.unit
    )
    return not is_amount or bool(figure.citations and is_list_price(figure))


def _leaves(figure: Figure) -> Iterator[Figure]:
    if not isinstance(figure.origin, Computation):
        yield figure
    for item in figure.inputs if isinstance(figure.origin, Computation) else ():
        yield from _leaves(item) if isinstance(item, Figure) else ()


def _about(candidate: Candidate) -> set[str]:
    """Return what a figure is about, by its words."""
    figure = candidate.figure
    return _words(f"{candidate.name} {candidate.owner} {figure.meaning.of} {figure.text}")


def _words(text: str) -> set[str]:
    """Return what a text is about: its longer words without their plural, and its numbers."""
    words = {word.removesuffix("s") for word in _WORD.findall(text.lower())}
    return {word for word in words if not _YEAR.fullmatch(word)} - _COMMON


def _joined(name: str, owner: str) -> str:
    """Return a name with what it belongs to, unless one of the two says both."""
    if owner.lower() in name.lower() or (_words(owner) and _words(owner) <= _words(name)):
        return name
    return owner if _words(name) and _words(name) <= _words(owner) else f"{name}, {owner}"
