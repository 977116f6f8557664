"""`atlas links`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import project_or_exit, report
from atlas.errors import ConfigurationError
from atlas.project import Project
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.links.checking import Outcome
    from atlas.links.printed import Printed
    from atlas.loader import Loaded


@click.command("links")
@click.argument("names", nargs=-1, metavar="[PATH|VIEW]...")
@click.option(
    "--from",
    "copies",
    type=click.Path(path_type=Path, file_okay=False),
    help="Read the copies in a folder; the network is not used.",
)
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text")
def command(names: tuple[str, ...], copies: Path | None, form: str) -> None:
    """Request every address that pages print, and find dead links.

    A VIEW is an id or a path, a PATH a Markdown file or a folder with such files and views; all
    views, README.md and the pages below docs unless given. Each address is requested once: alive,
    moved, dead, unreachable, or forbidden by robots.txt. The exit status is 1 for dead links, or if
    no address could be reached.
    """
    from atlas.links import printing  # noqa: PLC0415 - after the options are known

    project = project_or_exit()
    read_in = str(copies or "")
    try:
        loaded, found = _printed(project, names)
        if not found:
            report(loaded.findings)
            raise click.UsageError(
                "no address is printed there; name other pages: `atlas links README.md docs`"
            )
        links = _checked(project, found, copies)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    if form == "json":
        say(printing.to_json(links, read_in))
    elif form == "sarif":
        from atlas.gates.formats import to_sarif  # noqa: PLC0415 - see above

        say(to_sarif(printing.findings(links)))
    else:
        if text := printing.to_text(links):
            say(text)
        say(printing.summary(links, read_in), err=True)
    report(loaded.findings)
    states = {link.status for link in links} - {"skipped"}
    is_none_reached = bool(states) and states <= {"unreachable", "forbidden"}
    sys.exit(is_none_reached or "dead" in states)


def _printed(project: Project, names: tuple[str, ...]) -> "tuple[Loaded, list[Printed]]":
    """Return what was loaded, and the addresses that it and the Markdown pages print."""
    from atlas.links.printed import chosen, printed  # noqa: PLC0415 - see above
    from atlas.loader import load  # noqa: PLC0415

    modules, pages = chosen(project, names)
    loaded = load(project, modules)
    return loaded, [*printed(project, loaded.views, pages).values()]


def _checked(project: Project, found: "list[Printed]", copies: Path | None) -> "list[Outcome]":
    from atlas.links.checking import MOST_BYTES, check_copies, check_pages  # noqa: PLC0415
    from atlas.verification.copies import copies_in  # noqa: PLC0415
    from atlas.verification.crawling import Settings  # noqa: PLC0415

    if copies is None:
        return check_pages(found, project.archive, Settings("asking", most=MOST_BYTES))
    return check_copies(found, copies_in(copies), copies)
