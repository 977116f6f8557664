"""`atlas pack`."""

import sys
from pathlib import Path

import click

from atlas.cli.common import project_or_exit, require_views, writing
from atlas.evidence.plurals import numbered
from atlas.terminal import say


@click.command("pack")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="The file; `build/atlas.html`."
)
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
def command(out: Path | None, jobs: int | None) -> None:
    """Write the whole site as one HTML file that works without a network and without a server."""
    from atlas.errors import ConfigurationError  # noqa: PLC0415 - after the options are known
    from atlas.site_settings import settings  # noqa: PLC0415
    from atlas.writing import hold, write_file  # noqa: PLC0415
    from render.site.build import build  # noqa: PLC0415
    from render.site.pack import NAME, pack  # noqa: PLC0415

    project = project_or_exit()
    require_views(project, "show")
    file = out or project.folder / project.build / NAME
    try:
        with writing(file), hold(project.folder / project.build):
            built = build(project, None, jobs)
            write_file(file, pack(built.folder, built.files, settings(project)))
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    say(f"{numbered(built.pages, 'view')} in {file}, {file.stat().st_size / 1e6:.1f} MB")
    for finding in built.findings:
        say(finding, err=True)
    sys.exit(1 if built.findings else 0)
