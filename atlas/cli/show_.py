"""`atlas show`."""

from pathlib import Path

import click

from atlas.cli.common import modules_or_exit, project_or_exit, report


@click.command("show")
@click.argument("module", type=click.Path(path_type=Path))
def command(module: Path) -> None:
    """Print the view of MODULE as text: figures, signals, steps and sources."""
    from rich.console import Console  # noqa: PLC0415 - only this command prints tables

    from atlas.cli.sheet import sheet  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    loaded = load(project, modules_or_exit(project, [module]))
    console = Console(soft_wrap=False, highlight=False)
    for each in loaded.views:
        console.print(sheet(each))
    report(loaded.findings)
