"""The gate results of the views of a site: their findings, their answers, and the shares."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from attrs import frozen

from atlas.gates.answer import Answer
from atlas.gates.batch import Report, check_modules
from atlas.gates.gate import FOUR
from atlas.gates.registry import CODES, RULES
from atlas.gates.shares import Share, share, shares
from atlas.project import Project
from render.site.entry import Row


@frozen
class Results:
    """What the gates found.

    Args:
        broken: The codes of the findings of each view, by its id.
        answers: The answers of each view, by its id.
        report: All of it.
        today: The day on which it was found.
    """

    broken: Mapping[str, frozenset[str]]
    answers: Mapping[str, tuple[Answer, ...]]
    report: Report
    today: date


def gate_results(project: Project, identifiers: Iterable[str]) -> Results:
    """Return what the gates find today.

    Args:
        project: The project.
        identifiers: The ids of its views.
    """
    modules = [project.folder / f"{identifier}.py" for identifier in identifiers]
    today = datetime.now(UTC).date()
    report = check_modules(project, modules, today)
    broken: dict[str, set[str]] = {}
    for finding in report.findings:
        broken.setdefault(finding.path.removesuffix(".py"), set()).add(finding.code)
    return Results(
        {key: frozenset(codes) for key, codes in broken.items()},
        {path.removesuffix(".py"): answers for path, answers in report.answers},
        report,
        today,
    )


def failed(project: Project, rows: Sequence[Row], found: Results) -> list[tuple[str, str, Row]]:
    """Return the rules that views break: code, question and view.

    Args:
        project: The project.
        rows: The views.
        found: What the gates found.
    """
    return [
        (rule.code, rule.question, row)
        for rule in RULES
        for row in rows
        if rule.code in found.broken.get(row.id, ()) and not project.ignores(rule.code)
    ]


def waived(rows: Sequence[Row]) -> list[tuple[str, str, Row, str]]:
    """Return the rules that views waive: code, question, view and reason.

    Args:
        rows: The views.
    """
    return [
        (code, CODES[code].question, row, reason) for row in rows for code, reason in row.waivers
    ]


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


def shares_of(name: str, rows: Sequence[Row], found: Results) -> list[SharesOf]:
    """Return the shares of the views of a system, then those of all of them.

    Args:
        name: The name of the system.
        rows: Its views.
        found: What the gates found.
    """
    every = [answer for row in rows for answer in _of(row, found)]
    lines = [_line(row.title, row.address, _of(row, found)) for row in rows]
    return [*lines, _line(name, "", every)]


def _of(row: Row, found: Results) -> Sequence[Answer]:
    return found.answers.get(row.id, ())


def _line(title: str, address: str, answers: Sequence[Answer]) -> SharesOf:
    return title, address, [*shares(answers).values()], share(answers)
