"""What several forms share: what is known as lines, and what is not known as one line of gaps."""

from collections.abc import Mapping

from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement, Words
from atlas.operations.step import Action, Check
from render.parts.card_data import Gap, Row
from render.parts.cards import gap_runs
from render.parts.code import code
from render.parts.panels import fact_grid, paragraph
from render.parts.values import Value, runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG
from render.views.figures import row, rows, value
from render.views.numbering import Sources


def lines(told: Mapping[str, Number | Words], sources: Sources, width: float) -> Block:
    """A line for each thing that is known, and one that names what is not."""
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for label, each in told.items():
        if isinstance(each, Undisclosed):
            gaps.append(Gap(label, f"{label}: {each.explain()}"))
            continue
        style = BODY if isinstance(each, Statement) else SMALL_STRONG
        parts = [
            Run(f"{label} ", SMALL_STRONG, Role.MUTED),
            *runs(value(each, sources, label=label), style),
        ]
        blocks.append(paragraph(parts, width))
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    return stacked(blocks, 4)


def grid(told: Mapping[str, Number | Words], sources: Sources, width: float, least: float) -> Block:
    """What is known as a grid of facts, and one line that names what is not."""
    known = {label: each for label, each in told.items() if not isinstance(each, Undisclosed)}
    gaps = [
        Gap(label, f"{label}: {each.explain()}")
        for label, each in told.items()
        if isinstance(each, Undisclosed)
    ]
    blocks = [fact_grid(rows(known, sources), width, least)] if known else []
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    return stacked(blocks, 8)


def terms(step: Action, sources: Sources) -> list[Row]:
    """What a step risks, how long it takes, how to undo and to verify it; a check only reads."""
    if isinstance(step, Check):
        told = [Row("verify", Value(step.verify))] if step.verify else []
        return [Row("risk", Value("none, only reads")), *told]
    known = not isinstance(step.takes, Undisclosed)
    return [
        Row("risk", Value(step.risk)),
        *([row("takes", step.takes, sources)] if known else []),
        Row("undo", Value(step.undo)),
        Row("verify", Value(step.verify)),
    ]


def probe(step: Action, sources: Sources, width: float) -> Block:
    """A step that only reads: what to do, the command, and both of its outputs."""
    command = value(step.command, sources, label="command")
    blocks = [paragraph([Run(step.action, SMALL)], width, SMALL)]
    gaps: list[Gap] = []
    if command.text:
        blocks.append(code(command.text, width, command.cites, prompt=True))
    else:
        gaps.append(Gap("command", command.tooltip))
    for word, output in (("healthy", step.healthy), ("unhealthy", step.unhealthy)):
        if isinstance(output, Undisclosed):
            gaps.append(Gap(word, f"{word}: {output.explain()}"))
            continue
        label = Run(f"{word} ", SMALL_STRONG, Role.GOOD if word == "healthy" else Role.HIT)
        shown = runs(value(output, sources, label=word), SMALL)
        blocks.append(paragraph([label, *shown], width, SMALL))
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    return stacked(blocks, 3)
