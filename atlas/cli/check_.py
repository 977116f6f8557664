"""`atlas check`."""

import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit
from atlas.diagnostics import to_json, to_text

if TYPE_CHECKING:
    from atlas.diagnostics import Finding

_FORMATS = ("text", "json", "github", "sarif", "junit")
_CODES = "Codes or their beginnings, separated by commas: AM,CFO303."


@click.command("check")
@PATHS
@click.option("--select", help=f"Check only these. {_CODES}")
@click.option("--ignore", help=f"Leave these out. {_CODES}")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--statistics", is_flag=True, help="Count the findings of each code.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day to check on.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
def command(  # noqa: PLR0917 - click passes them by name
    paths: tuple[Path, ...],
    select: str | None,
    ignore: str | None,
    form: str,
    statistics: bool,  # noqa: FBT001 - click passes a flag
    today: datetime | None,
    jobs: int | None,
) -> None:
    """Check the views under PATHS (all of them if none is given) against the gates."""
    from atlas.gates.batch import check_modules  # noqa: PLC0415 - after the options are known

    project = project_or_exit()
    modules = modules_or_exit(project, paths)
    chosen, left_out = _codes(select), _codes(ignore)
    day: date = today.date() if today else datetime.now(UTC).date()
    report = check_modules(project, modules, day, jobs=jobs)
    findings_of_all = list(report.findings)
    if not paths:
        from atlas.loader import shared_findings  # noqa: PLC0415
        from atlas.triage.collisions import of_project  # noqa: PLC0415

        findings_of_all = sorted(
            {*findings_of_all, *of_project(project), *shared_findings(project)}
        )
    if not modules and not findings_of_all:
        raise click.UsageError(
            f"there is nothing to check in {project.folder}; allowed: views under "
            f"{', '.join(project.roots)}; `atlas new` begins one"
        )
    findings = [
        finding
        for finding in findings_of_all
        if not project.ignores(finding.code)
        and (not chosen or finding.code.startswith(chosen))
        and not finding.code.startswith(left_out or " ")
    ]
    if statistics:
        from atlas.gates.formats import statistics as count  # noqa: PLC0415

        click.echo(count(findings))
    else:
        _print(form, findings, [project.relative(module) for module in modules])
    if form == "text":
        _summary(len(findings), report.modules, len(report.waived))
    sys.exit(1 if findings else 0)


def _codes(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in (text or "").split(",") if part.strip())


def _print(form: str, findings: list["Finding"], modules: Iterable[str]) -> None:
    from atlas.gates import formats  # noqa: PLC0415 - only where there is something to print

    text = {
        "text": lambda: to_text(findings),
        "json": lambda: to_json(findings),
        "github": lambda: formats.to_github(findings),
        "sarif": lambda: formats.to_sarif(findings),
        "junit": lambda: formats.to_junit(findings, list(modules)),
    }[form]()
    if text:
        click.echo(text)


def _summary(findings: int, modules: int, waived: int) -> None:
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it

    count = numbered(findings, "finding") if findings else "no findings"
    click.echo(f"{count} in {numbered(modules, 'module')}; {waived} waived with a reason", err=True)
