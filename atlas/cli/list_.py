"""`atlas list`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from atlas.categories import TARGETS
from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report

if TYPE_CHECKING:
    from atlas.loader import LoadedView


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
    from atlas.analysis.provenance import grades  # noqa: PLC0415 - after the options are known
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    loaded = load(project, modules_or_exit(project, paths))
    rows = [_Row(each, grades(each.view)) for each in loaded.views]
    if form == "json":
        click.echo(json.dumps([row.to_json() for row in rows], ensure_ascii=False, indent=2))
    else:
        _print(rows)
    report(loaded.findings)


@frozen
class _Row:
    loaded: "LoadedView"
    figures: dict[str, int]

    def to_json(self) -> dict[str, object]:
        view = self.loaded.view
        return {
            "id": self.loaded.id,
            "kind": view.kind,
            "category": view.category,
            "system": view.system.name,
            "title": view.title,
            "as_of": str(view.as_of),
            "path": self.loaded.path,
            "figures": self.figures,
        }


def _print(rows: list[_Row]) -> None:
    names = max([len(row.loaded.id) for row in rows], default=0)
    kinds = max([len(row.loaded.view.kind) for row in rows], default=0)
    for row in rows:
        view = row.loaded.view
        counts = ", ".join(f"{number} {grade}" for grade, number in row.figures.items())
        click.echo(f"{row.loaded.id:<{names}}  {view.kind:<{kinds}}  {view.as_of!s:<10}  {counts}")
    click.echo()
    for category, target in TARGETS.items():
        number = sum(1 for row in rows if row.loaded.view.category == category)
        click.echo(f"{category:<24}{number:>4} of {target}")
    click.echo(f"{'all':<24}{len(rows):>4} of {sum(TARGETS.values())}")
