"""`atlas render`."""

from pathlib import Path
from typing import Literal

import click

from atlas.cli.common import (
    PATHS,
    modules_or_exit,
    project_or_exit,
    report,
    require_views,
    writing,
)
from atlas.project import Project
from atlas.terminal import say, say_bytes
from atlas.writing import write_file


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
@click.option(
    "--form",
    type=click.Choice(["card", "picture", "dossier"]),
    help="Draw this form of one view alone; the dossier holds everything about it.",
)
@click.option("--svg", "suffix", flag_value="svg", help="Write that form as SVG; the default.")
@click.option("--png", "suffix", flag_value="png", help="Write that form as PNG.")
@click.option(
    "--background",
    type=click.Choice(["page", "white", "transparent", "none"]),
    help="Ground of the SVG: white, or dark for dark readers (`page`); always white; none of its "
    "own; none, and no dark variant.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="File for that form, `-` for standard output; otherwise it is in the build folder.",
)
@click.option("--force", is_flag=True, help="Also draw views that have not changed.")
@click.option("--quiet", "-q", is_flag=True, help="Print findings only.")
def command(  # noqa: PLR0917 - click passes them by name
    paths: tuple[Path, ...],
    out: Path | None,
    jobs: int | None,
    engine: Literal["bundled", "dot"],
    timeout: float,
    form: Literal["card", "picture", "dossier"] | None,
    suffix: Literal["svg", "png"] | None,
    background: Literal["page", "white", "transparent", "none"] | None,
    output: Path | None,
    force: bool,  # noqa: FBT001 - click passes a flag
    quiet: bool,  # noqa: FBT001
) -> None:
    """Draw the views under PATHS (all of them if none is given) as SVG, PNG and card.

    With --form, --svg, --png, --background or --output one form of one view is drawn alone.
    """
    project = project_or_exit()
    modules = modules_or_exit(project, paths) if paths else None
    require_views(project, "draw")
    if form or suffix or background or output:
        one = _one_view(modules or [])
        _draw_one(project, one, form or "picture", _suffix(output, suffix), background, output)
        return
    from render.batch import Options, render  # noqa: PLC0415 - after the options are known

    options = Options(out=out, jobs=jobs, engine=engine, timeout=timeout, force=force, quiet=quiet)
    with writing(out or project.folder / project.build):
        outcome = render(project, options, modules)
    if not quiet:
        say(outcome.summary)
    report(outcome.findings)


_ENDINGS: dict[str, Literal["svg", "png"]] = {".svg": "svg", ".png": "png"}


def _one_view(modules: list[Path]) -> Path:
    if len(modules) != 1:
        found = f"{len(modules)} views are" if modules else "no view is"
        raise click.UsageError(
            f"{found} named; allowed with --form, --svg, --png, --background and --output: one, "
            "such as systems/discord/storage.py"
        )
    return modules[0]


def _suffix(output: Path | None, asked: Literal["svg", "png"] | None) -> Literal["svg", "png"]:
    """Return the format that an option or the name of the file asks for."""
    ending = output.suffix.lower() if output is not None else ""
    named = _ENDINGS.get(ending)
    if ending and (named is None or asked not in {None, named}):
        raise click.UsageError(
            f"--output {output} ends in {ending}; allowed: .{asked or 'svg or .png'}, or no ending"
        )
    return asked or named or "svg"


def _draw_one(  # noqa: PLR0917 - each is an option
    project: Project,
    module: Path,
    form: Literal["card", "picture", "dossier"],
    suffix: Literal["svg", "png"],
    background: Literal["page", "white", "transparent", "none"] | None,
    output: Path | None,
) -> None:
    """Draw one form of one view to a file, or to standard output."""
    if suffix == "png" and background not in {None, "white"}:
        raise click.UsageError(
            f"a PNG has no background {background!r}; allowed: white, or --svg with any"
        )
    from atlas.errors import AtlasError  # noqa: PLC0415 - after the options are known
    from atlas.loader import ModuleFindings, load_module  # noqa: PLC0415
    from render.forms.registry import file_of  # noqa: PLC0415

    try:
        loaded = load_module(project, module)
    except ModuleFindings as error:
        report(error.findings)
        return
    try:
        content = file_of(loaded, form, suffix, background or "page")
    except AtlasError as error:
        raise click.ClickException(f"{loaded.path} cannot be drawn: {error}") from error
    if output == Path("-"):
        say_bytes(content)
        return
    place = output or project.folder / project.build / f"{loaded.id}.{form}.{suffix}"
    with writing(place):
        write_file(place, content)
    say(str(place), err=True)
