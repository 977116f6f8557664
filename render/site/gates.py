"""The gate results of the views of a system."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from atlas.gates.batch import check_modules
from atlas.gates.registry import RULES
from atlas.project import Project
from render.site.entry import Row

Checked = Mapping[str, frozenset[str]]
"""The codes of the findings of each module, by its view's id."""


def checked(project: Project, rows: Sequence[Row]) -> Checked:
    """Return which rules each view breaks today.

    Args:
        project: The project.
        rows: The rows of its views.
    """
    modules = [project.folder / f"{row.id}.py" for row in rows]
    report = check_modules(project, modules, datetime.now(UTC).date())
    broken: dict[str, set[str]] = {}
    for finding in report.findings:
        broken.setdefault(finding.path.removesuffix(".py"), set()).add(finding.code)
    return {key: frozenset(codes) for key, codes in broken.items()}


def gates(
    project: Project, rows: Sequence[Row], broken: Checked
) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return a line a rule that the project does not ignore: code, question, mark of each view.

    Args:
        project: The project.
        rows: The views.
        broken: Which rules each view breaks.
    """
    return [
        (rule.code, rule.question, [_mark(rule.code, row, broken) for row in rows])
        for rule in RULES
        if not project.ignores(rule.code)
    ]


def _mark(code: str, row: Row, broken: Checked) -> tuple[str, str]:
    if code in broken.get(row.id, ()):
        return "✗", "finding"
    if any(code == waived for waived, _ in row.waivers):
        return "!", "waived"
    if code in row.exempt:
        return "○", "not applicable"
    return "✓", "met"
