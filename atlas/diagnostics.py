"""Findings: one type for everything reported about a file, and how it prints."""

from collections.abc import Iterable

from attrs import asdict, field, frozen

from atlas.json_output import json_text
from atlas.terminal import one_line

CRASHED = "EV591"
DEAD_LINK = "LK811"
HARMFUL = "LD006"
UNLOADED = ("LD001", "LD007")
"""What a module or a kind raises, which the next release of something may not."""

CODES = {
    "LD001": "a module cannot be imported",
    "LD002": "a module builds no view",
    "LD003": "a module builds more than one view",
    "LD004": "a declaration is refused",
    "LD005": "a path is not a view module",
    HARMFUL: "a module ends the process that reads it, or takes more than it may",
    "LD007": "a kind fails on a view",
    "EV590": "a waiver is not needed",
    CRASHED: "a rule crashed",
    DEAD_LINK: "a dead link on a page",
    "TR701": "the sample line of a signal is found as another signal",
    "TR702": "the sample line of a signal is not found with confidence",
    "RE001": "a view cannot be drawn",
    "RE002": "a layout takes too long",
}
"""What the codes of the loader (LD) and the renderer (RE) stand for."""


@frozen(order=True)
class Finding:
    """Something to fix, at a place in a file; line and column count from 1.

    Args:
        path: The file, relative to the project where it lies inside.
        line: Line of the argument at fault.
        column: Column of the argument at fault.
        code: Stable code of the rule.
        message: What was found and what is allowed.
        remedy: What to do.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    remedy: str = field(default="")

    def __str__(self) -> str:
        """Return `path:line:col: CODE message; remedy` on one line, whatever a module raised."""
        remedy = f"; {self.remedy}" if self.remedy else ""
        place = f"{self.path}:{self.line}:{self.column}"
        return one_line(f"{place}: {self.code} {self.message}{remedy}")


def process_ended(path: str, reason: object) -> Finding:
    """Return the finding for a module whose process ended before it had a result.

    Args:
        path: The module, relative to the project.
        reason: How the process ended.
    """
    return harmful(path, 1, f"the process that reads the module ended: {reason}")


def harmful(path: str, line: int, what: str, limit: str = "") -> Finding:
    """Return the finding for a module that is not loaded because it is harmful.

    Args:
        path: The module, relative to the project.
        line: The line at fault; 1 where it is not known.
        what: What it does.
        limit: The setting of `[tool.atlas.limits]` that it exceeds; empty if none.
    """
    allowed = "; allowed: at most that" if limit else ""
    remedy = "run the module by itself; a module declares, and ends or starts no process"
    if limit:
        remedy = f"a module declares and computes little; or raise `{limit}` of [tool.atlas.limits]"
    return Finding(path, line, 1, HARMFUL, f"{what}{allowed}", remedy)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings sorted by place, each once."""
    return sorted(set(findings))


def to_text(findings: Iterable[Finding]) -> str:
    """Return one line a finding."""
    return "\n".join(str(finding) for finding in findings)


def to_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON list."""
    return json_text([asdict(finding) for finding in findings])
