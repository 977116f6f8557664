"""The gate results of the views of a site: their findings, their answers, and the shares."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from attrs import frozen

from atlas.gates.answer import Answer
from atlas.gates.batch import check_modules
from atlas.gates.registry import RULES
from atlas.gates.shares import FOUR, Share, share, shares
from atlas.project import Project
from render.site.entry import Row

MARKS = {
    "answered": "✓",
    "declared gap": "—",
    "waived": "!",
    "not applicable": "○",
    "failed": "✗",
    "met": "✓",
}
"""A sign for each result; its word is in the tooltip and in the legend."""


@frozen
class Results:
    """What the gates found.

    Args:
        broken: The codes of the findings of each view, by its id.
        answers: The answers of each view, by its id.
    """

    broken: Mapping[str, frozenset[str]]
    answers: Mapping[str, tuple[Answer, ...]]


def gate_results(project: Project, identifiers: Iterable[str]) -> Results:
    """Return what the gates find today.

    Args:
        project: The project.
        identifiers: The ids of its views.
    """
    modules = [project.folder / f"{identifier}.py" for identifier in identifiers]
    report = check_modules(project, modules, datetime.now(UTC).date())
    broken: dict[str, set[str]] = {}
    for finding in report.findings:
        broken.setdefault(finding.path.removesuffix(".py"), set()).add(finding.code)
    return Results(
        {key: frozenset(codes) for key, codes in broken.items()},
        {path.removesuffix(".py"): answers for path, answers in report.answers},
    )


def gates(
    project: Project, rows: Sequence[Row], found: Results
) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Return a line a rule that the project does not ignore: code, question, result of each view.

    A result is its sign, its name for a style, and its words.

    Args:
        project: The project.
        rows: The views.
        found: What the gates found.
    """
    return [
        (rule.code, rule.question, [_result(rule.code, row, found) for row in rows])
        for rule in RULES
        if not project.ignores(rule.code)
    ]


def _result(code: str, row: Row, found: Results) -> tuple[str, str, str]:
    for answer in found.answers.get(row.id, ()):
        if answer.code == code:
            return MARKS[answer.state], answer.state.replace(" ", "-"), answer.words
    name = "met"
    if code in found.broken.get(row.id, ()):
        name = "failed"
    elif any(code == waived for waived, _ in row.waivers):
        name = "waived"
    elif code in row.exempt:
        name = "not applicable"
    return MARKS[name], name.replace(" ", "-"), name


SharesOf = tuple[str, str, list[Share], Share]
"""A line of a table of shares: title, address, one share a gate, and that of all questions."""


def substance(
    systems: Mapping[tuple[str, str], Sequence[Row]], found: Results
) -> tuple[list[str], SharesOf, list[tuple[SharesOf, list[SharesOf]]]]:
    """Return the names of the gates, the shares of all views, and those of systems with views.

    Args:
        systems: The views of each system, by the name in its address and by its name.
        found: What the gates found.
    """
    every = [answer for answers in found.answers.values() for answer in answers]
    lines = [
        (
            _line(name, f"systems/{key}.html", [a for row in rows for a in _of(row, found)]),
            [_line(row.title, row.address, _of(row, found)) for row in rows],
        )
        for (key, name), rows in systems.items()
    ]
    return [gate.title for gate in FOUR], _line("all views", "", every), lines


def _of(row: Row, found: Results) -> Sequence[Answer]:
    return found.answers.get(row.id, ())


def _line(title: str, address: str, answers: Sequence[Answer]) -> SharesOf:
    return title, address, [*shares(answers).values()], share(answers)
