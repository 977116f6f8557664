"""`atlas site`."""

import sys
from pathlib import Path

import click

from atlas.cli.common import project_or_exit, require_views, writing
from atlas.terminal import say

_OUT = "Folder for the site; `build/site` of the project."


@click.command("site")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=_OUT)
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
def command(out: Path | None, jobs: int | None) -> None:
    """Build the site: a page a view, the indexes, search and triage that need no server."""
    from atlas.errors import ConfigurationError  # noqa: PLC0415 - after the options are known
    from render.site.build import build  # noqa: PLC0415

    project = project_or_exit()
    require_views(project, "show")
    try:
        with writing(out or project.folder / project.build):
            built = build(project, out, jobs)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    say(built.summary)
    for finding in built.findings:
        say(finding, err=True)
    sys.exit(1 if built.findings else 0)
