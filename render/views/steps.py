"""A step as a block: its title, the command with both outputs, and its risk."""

from atlas.evidence.gap import Undisclosed
from atlas.model.citing import Numbering
from atlas.model.values import Value, value
from atlas.steps.step import Action, Check
from render.parts.card_data import Gap, Row
from render.parts.cards import gap_runs
from render.parts.code import code
from render.parts.panels import paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG
from render.views.figures import row


def step_block(step: Action, numbering: Numbering, width: float) -> Block:
    """Draw a whole step.

    Args:
        step: The step.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    command = value(step.command, numbering, label="command")
    blocks = [paragraph([Run(step.action, BODY)], width)]
    gaps: list[Gap] = []
    if command.text:
        blocks.append(code(command.text, width, command.cites, prompt=prompt(step)))
    else:
        gaps.append(Gap("command", command.tooltip))
    for word, output in (("healthy", step.healthy), ("unhealthy", step.unhealthy)):
        if isinstance(output, Undisclosed):
            gaps.append(Gap(word, f"{word}: {output.explain()}"))
            continue
        label = Run(f"{word} ", SMALL_STRONG, Role.GOOD if word == "healthy" else Role.HIT)
        shown = runs(value(output, numbering, label=word), SMALL)
        blocks.append(paragraph([label, *shown], width, SMALL))
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    blocks.append(paragraph(_fact_line(step_facts(step, numbering)), width, SMALL))
    return stacked(blocks, 3)


def prompt(step: Action) -> str:
    """Return the text before the command of a step; empty where that is a gap."""
    return "" if isinstance(step.command, Undisclosed) else step.command.prompt


def step_facts(step: Action, numbering: Numbering) -> tuple[Row, ...]:
    """Return the risk of a step, its duration, its undo and its verification.

    Args:
        step: The step.
        numbering: The numbers of the sources.
    """
    if isinstance(step, Check):
        facts = [Row("risk", Value("none, read-only"))]
    else:
        facts = [Row("risk", Value(step.risk))]
        if not isinstance(step.takes, Undisclosed):
            facts.append(row("takes", step.takes, numbering))
        facts.append(Row("undo", Value(step.undo)))
    return (*facts, *([Row("verify", Value(step.verify))] if step.verify else []))


def _fact_line(facts: tuple[Row, ...]) -> list[Run]:
    """Return facts in one line of small letters."""
    parts: list[Run] = []
    for fact in facts:
        parts.append(Run(f"{'  ·  ' if parts else ''}{fact.label} ", SMALL, Role.MUTED))
        parts += runs(fact.value, SMALL)
    return parts
