"""`atlas list`."""

from collections.abc import Sequence
from pathlib import Path

import click
from attrs import asdict

from atlas.catalogue import Row, catalogue
from atlas.categories import counted
from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report, require_views
from atlas.json_output import json_text
from atlas.targets import Targets
from atlas.terminal import say


@click.command("list")
@PATHS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Text for people, JSON for machines.",
)
def command(paths: tuple[Path, ...], form: str) -> None:
    """List the views under PATHS (all of them if none is given)."""
    project = project_or_exit()
    modules = modules_or_exit(project, paths)
    require_views(project, "list")
    listed = catalogue(project, modules)
    if form == "json":
        rows = [asdict(row) for row in listed.rows]
        say(json_text(rows))
    else:
        _print(listed.rows, project.targets)
    report(listed.findings)


def _print(rows: Sequence[Row], planned: Targets) -> None:
    names = max([len(row.id) for row in rows], default=0)
    kinds = max([len(row.kind) for row in rows], default=0)
    for row in rows:
        counts = ", ".join(f"{number} {grade}" for grade, number in row.figures.items())
        waived = f", {len(row.waivers)} waived" if row.waivers else ""
        say(f"{row.id:<{names}}  {row.kind:<{kinds}}  {row.as_of:<10}  {counts}{waived}")
    say()
    numbers = counted((row.category for row in rows), planned=planned.views)
    for category, number in numbers.items():
        say(f"{category:<24}{number:>4}{_of(planned.views.get(category))}")
    say(f"{'all':<24}{len(rows):>4}{_of(planned.total)}")


def _of(target: int | None) -> str:
    return f" of {target}" if target else ""
