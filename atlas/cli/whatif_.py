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
    from atlas.topology.component import Component
    from atlas.views.view import View

_DRAW = "Write the picture here, tinted by what becomes of each component."
_LISTED = 20


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
    from atlas.analysis.blast_radius import blast_radius  # noqa: PLC0415 - after the options
    from atlas.analysis.zones import loss  # noqa: PLC0415
    from atlas.cli import radius as printing  # noqa: PLC0415
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
        lost = loss(row.view, _killed(row.view, names), _zones(row.view, zones))
        radius = blast_radius(row.view, *lost.killed, weakened=lost.weakened)
        result = printing.outcome(row, radius)
        say(printing.to_json(result) if form == "json" else printing.to_text(result))
        if draw is not None:
            _draw(row, radius, draw, timeout)
    report(loaded.findings)


def _killed(view: "View", names: tuple[str, ...]) -> "list[Component]":
    """Return the components that the names mean, each once, in the order of the view."""
    components_of: dict[str, tuple[Component, ...]] = {
        component.name: (component,) for component in view.components
    }
    for group in view.groups:
        components_of[group.name] = (*components_of.get(group.name, ()), *group.members)
    for name in names:
        if name not in components_of:
            message = _unknown("component or group", name, list(components_of))
            raise click.BadParameter(message, param_hint="--kill")
    chosen = {component for name in names for component in components_of[name]}
    return [component for component in view.components if component in chosen]


def _zones(view: "View", names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the zones of these names; refuse one that the view does not have."""
    from atlas.analysis.zones import zones  # noqa: PLC0415 - after the options are known

    zones_of_view = zones(view)
    for name in names:
        if name not in zones_of_view:
            raise click.BadParameter(
                _unknown("zone", name, list(zones_of_view)), param_hint="--zone"
            )
    return names


def _unknown(noun: str, name: str, choices: list[str]) -> str:
    import difflib  # noqa: PLC0415 - only after a misspelling

    folded = {candidate.casefold(): candidate for candidate in choices}
    closest = difflib.get_close_matches(name.casefold(), folded, n=1)
    hint = f" Did you mean {folded[closest[0]]!r}?" if closest else ""
    more = f" and {len(choices) - _LISTED} more" if len(choices) > _LISTED else ""
    allowed = f"{', '.join(choices[:_LISTED])}{more}" or "none: the view declares no such thing"
    return f"no {noun} is called {name!r}; allowed: {allowed}.{hint}"


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
