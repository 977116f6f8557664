"""Capacity model: the curve of its law, what is left, what to buy next, and what to do at 3 AM."""

from typing import cast

from atlas.analysis.capacity.assessment import Assessment, Rung, assess
from atlas.analysis.capacity.checking import one_for_one
from atlas.analysis.provenance import annotations
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.capacity_model import CapacityModel
from atlas.kinds.view import View
from atlas.operations.step import Action
from render.layout.placing import Engine
from render.parts.code import code
from render.parts.panels import (
    column_width,
    explained,
    fact_grid,
    framed,
    in_rows,
    masonry,
    panel,
    paragraph,
)
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG, STRONG
from render.views.capacity_curve import WIDTH, drawn_curve, knee_name
from render.views.figures import rows, value
from render.views.numbering import Sources
from render.views.story import Story
from render.views.telling import terms

_PAD = 24.0
_OF_A_STEP = frozenset({"command", "healthy", "unhealthy", "takes"})


def picture(view: View, sources: Sources, _: Engine) -> Block:
    """The answer in figures, over the curve with the operating point, the knee and the limit."""
    view = cast("CapacityModel", view)
    found = assess(view)
    told = panel("How much fits, and how much is left", _answer(view, found, sources))
    return stacked([told, drawn_curve(view, found, sources)], 18)


def _answer(view: CapacityModel, found: Assessment, sources: Sources) -> Block:
    """The question, and the figures that answer it."""
    told = {
        f"{view.load_name}, today": found.now.load,
        f"{view.result_name}, today": found.now.result,
        f"limit: {view.limit.name}": view.limit.at,
        f"{view.load_name} at the limit": found.limit.load,
        "headroom": found.headroom,
        "limit reached in": found.lasts,
        f"{view.load_name}, {knee_name(view)}": found.knee.load,
    }
    question = paragraph([Run(view.question, BODY)], WIDTH)
    beyond = explained(value(view.limit.beyond, sources, label="at the limit"), SMALL)
    after = paragraph([Run("At the limit: ", SMALL_STRONG, Role.HIT), *beyond], WIDTH, SMALL)
    blocks = [question, fact_grid(rows(told, sources), WIDTH, 180), after]
    if _is_past(found):
        named = "the knee" if view.knee is None else "the point to act"
        past = f"Today's load is at or past {named}."
        blocks.append(paragraph([Run(past, SMALL_STRONG, Role.DEGRADED)], WIDTH, SMALL))
    return stacked(blocks, 10)


def _is_past(found: Assessment) -> bool:
    """Whether today's load is at the knee or beyond it."""
    now, knee = found.now.load, found.knee.load
    if isinstance(now, Undisclosed) or isinstance(knee, Undisclosed):
        return False
    return float(now) >= float(one_for_one(knee, now.quantity.unit))


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """What to do at the limit, the law and its inputs, steps and their cost, what is unknown."""
    view = cast("CapacityModel", view)
    found = assess(view)
    told = [
        panel("When the limit is reached, in this order", _recovery(view, sources, width)),
        panel("The law and its inputs", _law(view, found, sources, width)),
        panel("What to buy next, and how long it lasts", _steps(found, sources, width)),
    ]
    gaps = _gaps(view)
    if gaps:
        told.append(panel("Not disclosed", _unknown(gaps, sources, width)))
    return told


def _law(view: CapacityModel, found: Assessment, sources: Sources, width: float) -> Block:
    """The law in words, who states it, and every input with its grade."""
    formula = view.law.formula.format(result=view.result_name, load=view.load_name)
    head = [Run(f"{view.law.name}: ", STRONG), Run(formula, BODY)]
    blocks = [paragraph(head, width)]
    if view.law.stated is not None:
        blocks.append(
            paragraph(runs(value(view.law.stated, sources, label="law"), SMALL), width, SMALL)
        )
    told: dict[str, Number] = {
        f"{view.load_name}, today": view.load,
        **view.law.inputs,
        f"{view.limit.name} (limit)": view.limit.at,
    }
    if view.knee is not None:
        told["act from this share of it"] = _percent(view.knee)
    told["growth"] = view.growth
    blocks.append(fact_grid(rows(told, sources), width, 180))
    if view.knee is None:
        knee = "The knee is where response time ÷ utilisation is least, at "
        parts = runs(value(found.knee.load, sources, label="knee"), SMALL)
        blocks.append(paragraph([Run(knee, SMALL, Role.MUTED), *parts], width, SMALL))
    return stacked(blocks, 8)


def _steps(found: Assessment, sources: Sources, width: float) -> Block:
    """A frame a step: what it carries, how long it lasts, what it costs, and how it is done."""
    columns = min(2, len(found.steps))
    inner = column_width(width, columns) - _PAD
    blocks = [framed(_rung(each, number, sources, inner)) for number, each in _numbered(found)]
    return in_rows(blocks, columns, width, 14)


def _numbered(found: Assessment) -> list[tuple[int, Rung]]:
    return list(enumerate(found.steps, 1))


def _rung(rung: Rung, number: int, sources: Sources, width: float) -> Block:
    step = rung.step
    told = {
        "limit then": step.limit,
        "load it carries": rung.load,
        "lasts, from today": rung.lasts,
        "cost on demand": _monthly(step.on_demand),
        "with a commitment": _monthly(step.reserved),
        "per unit of the limit": step.unit_cost,
    }
    return stacked(
        [
            paragraph([Run(f"{number}. {step.name}", STRONG)], width, STRONG),
            fact_grid(rows(told, sources), width, 160),
            _action(step.action, sources, width),
        ],
        6,
    )


def _percent(number: Number) -> Number:
    return number if isinstance(number, Undisclosed) else number.to("percent")


def _monthly(number: Number) -> Number:
    return number if isinstance(number, Undisclosed) else number.to("USD / month")


def _recovery(view: CapacityModel, sources: Sources, width: float) -> Block:
    """The steps of the recovery, each in a frame."""
    columns = min(2, len(view.recovery))
    inner = column_width(width, columns) - _PAD
    blocks = [
        framed(_action(step, sources, inner, number))
        for number, step in enumerate(view.recovery, 1)
    ]
    return in_rows(blocks, columns, width, 14)


def _action(step: Action, sources: Sources, width: float, number: int = 0) -> Block:
    """A step: what to do, the command with its outputs, what it risks and how to undo it."""
    head = f"{number}. {step.action}" if number else step.action
    blocks = [paragraph([Run(head, STRONG if number else BODY)], width)]
    command = value(step.command, sources, label="command")
    if command.text:
        blocks.append(code(command.text, width, command.cites, prompt=True))
    for word, output in (("healthy", step.healthy), ("unhealthy", step.unhealthy)):
        if not isinstance(output, Undisclosed):
            label = Run(f"{word} ", SMALL_STRONG, Role.GOOD if word == "healthy" else Role.HIT)
            shown = runs(value(output, sources, label=word), SMALL)
            blocks.append(paragraph([label, *shown], width, SMALL))
    facts = terms(step, sources)
    parts: list[Run] = []
    for each in facts:
        parts.append(Run(f"{'  ·  ' if parts else ''}{each.label} ", SMALL, Role.MUTED))
        parts += runs(each.value, SMALL)
    blocks.append(paragraph(parts, width, SMALL))
    return stacked(blocks, 4)


def _gaps(view: CapacityModel) -> list[Undisclosed]:
    """What was looked for and not found, each text once."""
    gaps: dict[str, Undisclosed] = {}
    for each in annotations(view, shared=False):
        if isinstance(each.value, Undisclosed) and each.label.split(" · ")[-1] not in _OF_A_STEP:
            gaps.setdefault(each.value.where, each.value)
    return list(gaps.values())


def _unknown(gaps: list[Undisclosed], sources: Sources, width: float) -> Block:
    columns = min(2, len(gaps))
    column = column_width(width, columns)
    blocks = [paragraph(explained(value(each, sources), SMALL), column, SMALL) for each in gaps]
    return masonry(blocks, columns, width, 4)


STORY = Story(CapacityModel, "Capacity model", panels, picture=picture)
