"""Facts under each other: known ones as a grid or as lines, gaps named in one line; remarks."""

from collections.abc import Iterable, Mapping

from atlas.evidence.gap import Undisclosed, is_missing
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Fact
from render.parts.card_data import Gap
from render.parts.cards import gap_runs
from render.parts.panels import (
    explained,
    fact_grid,
    paragraph,
)
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG
from render.views.figures import rows

_COLUMN = 200.0
_WORDY = 320.0
_LONG = 60


def facts(annotations: Mapping[str, Fact], numbering: Numbering, width: float) -> Block:
    """Draw known facts as a grid, and one line that names the unknown ones.

    Args:
        annotations: Facts by label; one without a label says where it was looked for.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    known = {label: fact for label, fact in annotations.items() if not is_missing(fact)}
    blocks: list[Block] = []
    if known:
        wordy = any(
            isinstance(fact, Statement) and len(fact.text) > _LONG for fact in known.values()
        )
        least = min(width, _WORDY if wordy else _COLUMN)
        blocks.append(fact_grid(rows(known, numbering), width, least))
    gaps = {
        label: fact
        for label, fact in annotations.items()
        if isinstance(fact, Undisclosed) and not fact.is_answer
    }
    whole = {"": gaps.pop("")} if known and "" in gaps else {}
    blocks += _places(whole if known else gaps, width)
    if gaps and known:
        blocks.append(paragraph(gap_runs(_named(gaps)), width, SMALL))
    return stacked(blocks, 8)


def _named(gaps: Mapping[str, Undisclosed]) -> tuple[Gap, ...]:
    """Return gaps by label, each with where it was looked for."""
    return tuple(Gap(label, f"{label}: {place.explain()}") for label, place in gaps.items())


def _places(gaps: Mapping[str, Undisclosed], width: float) -> list[Block]:
    """Draw where gaps were looked for, a line a place; one without a label is that of all."""
    places: dict[str, dict[str, Undisclosed]] = {}
    for label, place in gaps.items():
        of_place = places.setdefault(place.where, {})
        if label:
            of_place[label] = place
    return [
        paragraph(
            [
                *gap_runs(_named(of_place)),
                Run(f"{':' if of_place else ''} {where}", SMALL, Role.GAP),
            ],
            width,
            SMALL,
        )
        for where, of_place in places.items()
    ]


def lines(annotations: Mapping[str, Fact], numbering: Numbering, width: float) -> Block:
    """Draw a line for each known fact, and one that names the unknown ones.

    Args:
        annotations: Facts by label.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for label, fact in annotations.items():
        if isinstance(fact, Undisclosed) and not fact.is_answer:
            gaps.append(Gap(label, f"{label}: {fact.explain()}"))
            continue
        style = BODY if isinstance(fact, Statement) else SMALL_STRONG
        shown = runs(value(fact, numbering, label=label), style)
        blocks.append(paragraph([Run(f"{label} ", SMALL_STRONG, Role.MUTED), *shown], width))
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    return stacked(blocks, 4)


def statement(fact: Fact, numbering: Numbering, width: float) -> Block:
    """Draw a fact in a paragraph; of a gap, where it was looked for.

    Args:
        fact: The fact.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return paragraph(explained(value(fact, numbering), SMALL), width, SMALL)


def remarks(notes: Iterable[str], width: float) -> list[Block]:
    """Draw remarks in small letters.

    Args:
        notes: The remarks.
        width: The width in px.
    """
    return [paragraph([Run(note, SMALL, Role.MUTED)], width, SMALL) for note in notes if note]
