"""`atlas progress`."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import project_or_exit, report, require_views, writing
from atlas.json_output import json_text
from atlas.terminal import say, say_table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from atlas.progress.sections import Section
    from atlas.progress.shapes import Progress

_TITLE = "Progress"
_YEARS = 3660


@click.command("progress")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for machines, Markdown for an issue or a page.",
)
@click.option("--badge", type=click.Path(path_type=Path), help="Write an SVG badge to this file.")
@click.option(
    "--within",
    type=click.IntRange(0, _YEARS),
    default=28,
    show_default=True,
    help="Sources that are stale within so many days fall due soon.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="The most tasks and sources that text and Markdown list.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day to judge sources on.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema, and nothing else.")
def command(  # noqa: PLR0917 - click passes them by name
    form: str,
    badge: Path | None,
    within: int,
    limit: int,
    today: datetime | None,
    jobs: int | None,
    *,
    schema: bool,
) -> None:
    """Print how far the views of the project are.

    Views by category, planned system and tier against [tool.atlas.targets]; questions of the gates
    that are answered with substance; sources that are stale or fall due soon; views added by week;
    and what to do next, by value.
    """
    if schema:
        from atlas.model.encoding import schema_text  # noqa: PLC0415 - only where it is asked for
        from atlas.progress import encoding  # noqa: PLC0415

        say(schema_text(encoding.schema()), end="")
        return
    from atlas.catalogue import catalogue  # noqa: PLC0415 - after the options are known
    from atlas.gates.batch import check_modules  # noqa: PLC0415
    from atlas.progress.measuring import progress_of  # noqa: PLC0415

    project = project_or_exit()
    require_views(project, "measure")
    modules = project.modules()
    day: date = today.date() if today else datetime.now(UTC).date()
    listed = catalogue(project, modules, jobs=jobs)
    checked = check_modules(project, modules, day, jobs=jobs)
    found = progress_of(project, listed.rows, checked, day, within=within)
    if badge is not None:
        _write_badge(badge, found)
    _print(form, found, limit)
    report(listed.findings)


def _print(form: str, found: "Progress", limit: int) -> None:
    if form == "json":
        from atlas.progress.encoding import plain  # noqa: PLC0415 - only where it is asked for

        say(json_text(plain(found)))
        return
    from atlas.progress.sections import sections  # noqa: PLC0415

    parts = sections(found, limit)
    if form == "markdown":
        from atlas.progress.markdown import markdown  # noqa: PLC0415

        say(markdown(_TITLE, parts))
        return
    _print_tables(parts)


def _print_tables(parts: "Iterable[Section]") -> None:
    from rich.console import Group  # noqa: PLC0415 - only few commands print tables
    from rich.rule import Rule  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    for part in parts:
        say_table(Group(Rule(part.heading), *map(Text, part.texts), *_rows(part)))


def _rows(part: "Section") -> "list[RenderableType]":
    """Return the rows of a section: a table, or lines where its texts are long."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only few commands print tables
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if part.first is not None:
        lines: list[RenderableType] = []
        for row in part.rows:
            lines.append(Text("  ".join(row[: part.first]), style="bold"))
            lines += [Padding(Text(cell), (0, 0, 0, 4)) for cell in row[part.first :] if cell]
        return lines
    if not part.columns:
        return []
    table = Table(*part.columns, box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
    for row in part.rows:
        table.add_row(*map(Text, row))
    return [table]


def _write_badge(file: Path, found: "Progress") -> None:
    from atlas.progress.sections import headline, share  # noqa: PLC0415 - only where it is asked for
    from atlas.writing import write_file  # noqa: PLC0415
    from render.badge import badge  # noqa: PLC0415

    every = found.substance[-1]
    counted, _, noun = headline(found).rpartition(" ")
    answered = share(every.answered, every.asked)
    value = f"{counted}, {answered} answered" if answered else counted
    with writing(file):
        write_file(file, badge(noun, value))
