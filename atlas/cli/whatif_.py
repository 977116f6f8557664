"""`atlas whatif`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import modules_or_exit, project_or_exit, report, writing
from atlas.cli.completion import offering, views
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.analysis.blast_radius import BlastRadius
    from atlas.loader import LoadedView
    from atlas.views.view import View

_DRAW = "Write the picture here, tinted by what becomes of each component."


def _picture(_: click.Context, __: click.Parameter, value: Path | None) -> Path | None:
    if value is None:
        return None
    if value.suffix.lower() != ".svg":
        raise click.BadParameter(f"{str(value)!r} is not an SVG; allowed: a name that ends in .svg")
    if not value.parent.is_dir():
        raise click.BadParameter(f"the folder {str(value.parent)!r} does not exist; make it first")
    return value


@click.command("whatif")
@click.argument("view", type=click.Path(path_type=Path), shell_complete=offering(views))
@click.option("--kill", "names", multiple=True, help="A component or a group to take down.")
@click.option(
    "--zone", "zones", multiple=True, help="A zone: components in no other zone go down with it."
)
@click.option(
    "--draw", type=click.Path(path_type=Path, dir_okay=False), callback=_picture, help=_DRAW
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=30.0,
    show_default=True,
    help="Time limit for the picture, in seconds.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(  # noqa: PLR0917 - click passes them by name
    view: Path,
    names: tuple[str, ...],
    zones: tuple[str, ...],
    draw: Path | None,
    timeout: float,
    form: str,
) -> None:
    """List what is down, degraded and unaffected in VIEW when components, groups or zones fail."""
    if not names and not zones:
        raise click.UsageError(
            "no component is taken down; allowed: --kill NAME and --zone NAME, one or more"
        )
    from atlas.cli import radius as printing  # noqa: PLC0415 - after the options are known
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    modules = modules_or_exit(project, [view])
    if len(modules) > 1:
        raise click.UsageError(
            f"{view} holds {len(modules)} views; allowed: one; name its module, "
            f"such as {project.relative(modules[0])}"
        )
    loaded = load(project, modules)
    for row in loaded.views:
        radius = _radius(row.view, names, zones)
        result = printing.outcome(row, radius)
        say(printing.to_json(result) if form == "json" else printing.to_text(result))
        if draw is not None:
            _draw(row, radius, draw, timeout)
    report(loaded.findings)


def _radius(view: "View", names: tuple[str, ...], zones: tuple[str, ...]) -> "BlastRadius":
    """Return what becomes of a view; refuse a name that it does not have."""
    from atlas.analysis.failing import radius_of  # noqa: PLC0415 - after the options are known
    from atlas.errors import TopologyError  # noqa: PLC0415

    try:
        return radius_of(view, names, zones)
    except TopologyError as error:
        raise click.UsageError(str(error)) from error


def _draw(loaded: "LoadedView", radius: "BlastRadius", out: Path, timeout: float) -> None:
    from atlas.errors import AtlasError  # noqa: PLC0415 - only pictures need it
    from atlas.writing import write_file  # noqa: PLC0415
    from render.timeouts import svg_in_time  # noqa: PLC0415

    try:
        text = svg_in_time(loaded.view, timeout, summary=loaded.summary, radius=radius)
    except AtlasError as error:
        raise click.ClickException(f"{loaded.path}: {error}") from error
    with writing(out):
        write_file(out, text)
