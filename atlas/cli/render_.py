"""`atlas render`."""

from pathlib import Path
from typing import Literal

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report, writing


@click.command("render")
@PATHS
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the pictures; `build`.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; one a core unless given.")
@click.option(
    "--engine",
    type=click.Choice(["bundled", "dot"]),
    default="bundled",
    help="The Graphviz that comes with the package, or `dot` on the PATH.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=30.0,
    show_default=True,
    help="Time limit for one view, in seconds.",
)
@click.option("--force", is_flag=True, help="Also draw views that have not changed.")
@click.option("--quiet", "-q", is_flag=True, help="Print findings only.")
def command(  # noqa: PLR0917 - click passes them by name
    paths: tuple[Path, ...],
    out: Path | None,
    jobs: int | None,
    engine: Literal["bundled", "dot"],
    timeout: float,
    force: bool,  # noqa: FBT001 - click passes a flag
    quiet: bool,  # noqa: FBT001
) -> None:
    """Draw the views under PATHS (all of them if none is given) as SVG, PNG and card."""
    from render.batch import Options, render  # noqa: PLC0415 - after the options are known

    project = project_or_exit()
    modules = modules_or_exit(project, paths) if paths else None
    options = Options(out=out, jobs=jobs, engine=engine, timeout=timeout, force=force, quiet=quiet)
    with writing(out or project.folder / project.build):
        outcome = render(project, options, modules)
    if not quiet:
        click.echo(outcome.summary)
    report(outcome.findings)
