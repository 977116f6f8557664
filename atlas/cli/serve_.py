"""`atlas serve`."""

from pathlib import Path

import click

from atlas.cli.common import project_or_exit, require_views
from atlas.terminal import say


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the site."
)
@click.option("--seconds", type=click.FloatRange(0), help="Stop after this many seconds.")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    help="A further name under which the site is served, as behind a tunnel; may be repeated.",
)
def command(port: int, out: Path | None, seconds: float | None, hosts: tuple[str, ...]) -> None:
    """Serve the site on loopback; rebuild changed modules and reload open pages."""
    from atlas.errors import ConfigurationError  # noqa: PLC0415 - after the options are known
    from atlas.site_settings import settings  # noqa: PLC0415
    from render.site.build import NAME  # noqa: PLC0415
    from render.site.serve import serve  # noqa: PLC0415

    project = project_or_exit()
    require_views(project, "show")
    folder = (out or project.folder / project.build / NAME).resolve()
    try:
        settings(project)  # what is wrong from the start is told at the start
        serve(project, folder, port, say, seconds=seconds, hosts=hosts)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.ClickException(
            f"port {port} cannot be used: {error.strerror}; choose another with --port, or 0 for "
            "any that is free"
        ) from error
