"""`atlas check`."""

import sys
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, require_views
from atlas.diagnostics import to_json, to_text
from atlas.evidence.todo import CODE
from atlas.json_output import json_text
from atlas.levels import LEVELS, Level
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.dependencies import Files
    from atlas.diagnostics import Finding
    from atlas.gates.batch import Further, Report

_FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
_CODES = "Codes or their beginnings, separated by commas: AM,CFO303."


@click.command("check")
@PATHS
@click.option("--select", help=f"Check only these. {_CODES}")
@click.option("--ignore", help=f"Leave these out. {_CODES}")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    help="Hold the views to this level, not to their own in [tool.atlas].",
)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--statistics", is_flag=True, help="Count the findings of each code.")
@click.option(
    "--answers",
    is_flag=True,
    help="Print how each view stands to each question of the four gates; as text or JSON.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day to check on.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
def command(  # noqa: PLR0917 - click passes them by name
    paths: tuple[Path, ...],
    select: str | None,
    ignore: str | None,
    level: Level | None,
    form: str,
    statistics: bool,  # noqa: FBT001 - click passes a flag
    answers: bool,  # noqa: FBT001
    today: datetime | None,
    jobs: int | None,
) -> None:
    """Check the views under PATHS (all of them if none is given) against the gates.

    A question is answered with substance, or by a declared gap, or its rule is waived, or does not
    apply to the kind of the view; at its end the command prints the share of substance.
    """
    if answers and form not in {"text", "json"}:
        raise click.UsageError(f"--answers is printed as text or json, not as {form}")
    from atlas.dependencies import Files  # noqa: PLC0415 - after the options are known
    from atlas.gates.batch import NEEDED, check_modules  # noqa: PLC0415
    from atlas.holes import of_drafts  # noqa: PLC0415
    from atlas.looking import look_ahead  # noqa: PLC0415
    from atlas.processes.pool import workers  # noqa: PLC0415

    project = attrs.evolve(project_or_exit(), judged_at=level)
    modules = modules_or_exit(project, paths)
    chosen, left_out = _codes(select), _codes(ignore)
    _require_known({*chosen, *left_out, *project.selected, *project.ignore})
    day: date = today.date() if today else datetime.now(UTC).date()
    files = Files(project).load()
    if workers(jobs) > 1 and len(modules) > 1:
        look_ahead(files, NEEDED)
    further = None if paths else _own_technologies(files)
    report = check_modules(project, modules, day, jobs=jobs, further=further, files=files)
    findings_of_all = list(report.findings)
    if not paths:
        findings_of_all = sorted({*findings_of_all, *report.further, *_of_shared(files)})
    if not modules and not findings_of_all:
        require_views(project, "check")
    left = of_drafts(project, findings_of_all)
    findings = [
        finding
        for finding in findings_of_all
        if finding not in left
        and (
            finding.code.startswith(_UNREADABLE)  # of such a module no rule says anything
            or (
                not project.ignores(finding.code)
                and (not chosen or finding.code.startswith(chosen))
                and not finding.code.startswith(left_out or " ")
            )
        )
    ]
    if answers:
        _print_answers(form, report, chosen, left_out)
    elif statistics:
        from atlas.gates.formats import statistics as count  # noqa: PLC0415

        say(count(findings))
    else:
        _print(form, findings, [project.relative(module) for module in modules])
    if form == "text":
        _summary(len(findings), report)
        _still_due({*report.due, *left})
    sys.exit(1 if findings else 0)


def _own_technologies(files: "Files") -> "Further | None":
    """Return what tries the samples of a project's own technologies, if it has any."""
    from atlas.gates.batch import Further  # noqa: PLC0415 - after the options are known
    from atlas.triage.own_technologies import collisions_of, key_of, own_files  # noqa: PLC0415

    declaring = own_files(files)
    if not declaring:
        return None
    key = key_of(files.project, declaring)
    return Further(files.project, tuple(declaring), key, collisions_of)


_UNREADABLE = "LD"
"""How the codes of modules begin that cannot be loaded."""


def _of_shared(files: "Files") -> list["Finding"]:
    """Return the holes of shared modules; what loads them is imported only where there are any."""
    from atlas.holes import modules_with_holes  # noqa: PLC0415 - after the options are known

    unfinished = modules_with_holes(files)
    if not unfinished:
        return []
    from atlas.loader import shared_findings  # noqa: PLC0415 - see above

    return shared_findings(files.project, unfinished)


def _require_known(beginnings: set[str]) -> None:
    """Refuse what no code begins with: it would select nothing, and find nothing."""
    if not beginnings:
        return
    from atlas.diagnostics import CODES  # noqa: PLC0415 - after the options are known
    from atlas.gates.registry import RULES  # noqa: PLC0415
    from atlas.nearest import meant  # noqa: PLC0415

    known = [*(rule.code for rule in RULES), *CODES]
    for beginning in sorted(beginnings):
        if not any(code.startswith(beginning) for code in known):
            gates = ", ".join(sorted({code.rstrip("0123456789") for code in known}))
            raise click.UsageError(
                f"no rule has a code that begins with {beginning!r}; allowed: {gates}, or codes "
                f"as `atlas explain` lists them; {meant(beginning, known, 'write one of these')}"
            )


def _codes(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in (text or "").split(",") if part.strip())


def _print(form: str, findings: list["Finding"], modules: Iterable[str]) -> None:
    texts = {"text": to_text, "json": to_json}
    if form in texts:
        text = texts[form](findings)
    else:
        from atlas.gates import formats  # noqa: PLC0415 - reports for other programs

        text = {
            "github": lambda: formats.to_github(findings),
            "gitlab": lambda: formats.to_gitlab(findings),
            "sarif": lambda: formats.to_sarif(findings),
            "junit": lambda: formats.to_junit(findings, list(modules)),
        }[form]()
    if text:
        say(text)


def _print_answers(
    form: str, report: "Report", chosen: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    """Print how each view stands to each question.

    Args:
        form: Text or JSON.
        report: The result of the check.
        chosen: Beginnings of the codes to print; none for all.
        left_out: Beginnings of the codes to leave out.
    """
    from atlas.gates.answer_data import answer_row  # noqa: PLC0415
    from atlas.gates.shares import share_rows, shares  # noqa: PLC0415

    rows = [
        (
            path,
            [
                answer
                for answer in given
                if (not chosen or answer.code.startswith(chosen))
                and not answer.code.startswith(left_out or " ")
            ],
        )
        for path, given in report.answers
    ]
    if form == "json":
        views = [
            {
                "path": path,
                "answers": [answer_row(answer) for answer in given],
                "shares": share_rows(shares(given)),
            }
            for path, given in rows
        ]
        every = [answer for _, given in rows for answer in given]
        found = {"views": views, "shares": share_rows(shares(every))}
        say(json_text(found))
        return
    for path, given in rows:
        say(path)
        for answer in given:
            question = answer_row(answer)["question"]
            say(f"  {answer.code:<7} {question:<44}  {answer.words}")


def _summary(findings: int, report: "Report") -> None:
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it
    from atlas.gates.shares import shares  # noqa: PLC0415

    count = numbered(findings, "finding") if findings else "no findings"
    waived = len(report.waived)
    modules = numbered(report.modules, "module")
    say(f"{count} in {modules}; {waived} waived with a reason", err=True)
    every = [answer for _, given in report.answers for answer in given]
    of_gates = "; ".join(f"{gate.title} {each}" for gate, each in shares(every).items())
    say(f"answered with substance: {of_gates}", err=True)


def _still_due(due: Collection["Finding"]) -> None:
    """Print how much is left before views meet a higher level.

    Args:
        due: The findings of that level, the holes of drafts that cannot be drawn yet among them.
    """
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it

    if not due:
        return
    holes = sum(finding.code == CODE for finding in due)
    rules = len({(finding.path, finding.code) for finding in due if finding.code != CODE})
    views = numbered(len({finding.path for finding in due}), "module")
    say(
        f"still to do in {views}: {numbered(holes, 'value')} to declare, "
        f"{numbered(rules, 'rule')} to meet; `atlas check --level published` lists them",
        err=True,
    )
