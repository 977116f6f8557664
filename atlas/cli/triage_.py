"""`atlas triage`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from atlas.cli.common import project_or_exit

if TYPE_CHECKING:
    from atlas.triage.engine import Report


@click.command("triage")
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--open", "opens", is_flag=True, help="Open the page of the first answer.")
def command(file: BinaryIO, form: str, opens: bool) -> None:  # noqa: FBT001 - click passes a flag
    """List the known signals in the log FILE (standard input unless given), and what to do.

    Ctrl-C ends the reading; what was read by then is answered. Ends with status 1 where nothing
    is found with confidence.
    """
    from atlas.search.opening import open_index  # noqa: PLC0415 - after the options are known
    from atlas.triage.engine import triage  # noqa: PLC0415
    from atlas.triage.printing import to_data, to_text  # noqa: PLC0415
    from atlas.triage.reading import Interrupts  # noqa: PLC0415

    project = project_or_exit()
    index = open_index(project, lambda text: click.echo(text, err=True))
    for path, _ in index.problems():
        click.echo(f"{path}: skipped, it cannot be loaded; see `atlas check`", err=True)
    read_block = getattr(file, "read1", file.read)
    with Interrupts() as interrupts:
        report = triage(index, interrupts.guard(read_block))
    if form == "json":
        click.echo(json.dumps(to_data(report, project.folder), ensure_ascii=False, indent=2))
    else:
        click.echo(to_text(report, project.folder))
    if opens:
        _open(report, project.folder / project.build / "atlas.html")
    sys.exit(0 if report.answers else 1)


def _open(report: "Report", pack: Path) -> None:
    """Open the first view: its page in the offline pack if that was written, else its picture."""
    places = [place for answer in report.answers for place in (*answer.places, *answer.runs)]
    if places and pack.exists():
        click.launch(f"{pack.as_uri()}#/{places[0].view.id}.html")
        return
    pictures = [place.picture for place in places if place.picture.exists()]
    if not pictures:
        click.echo("no picture to open: run `atlas render`, or `atlas pack`", err=True)
        return
    click.launch(pictures[0].as_uri())
