"""`atlas import`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import project_or_exit, writing
from atlas.errors import AtlasError, advice_on
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from atlas.imported.reading import Format
    from atlas.imported.shapes import Draft, LeftOut
    from atlas.project import Project

_FORMATS = (
    *("atlas", "backstage", "compose", "d2", "diagrams", "kubernetes", "mermaid"),
    *("service-graph", "structurizr", "terraform"),
)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--system", "system", required=True, help="What the system is called.")
@click.option("--folder", help="Its folder; the name in small letters unless given.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="The format; told by the file if left out.",
)
def command(files: tuple[Path, ...], system: str, folder: str | None, form: str | None) -> None:
    """Begin a system with what other programs have of it: its components, calls and groups.

    FILES are of Docker Compose, manifests of Kubernetes (also what Helm and Kustomize print),
    Terraform (files, a plan or a state as JSON), scripts of the package `diagrams`, flowcharts of
    Mermaid, diagrams of D2, a workspace of Structurizr, a catalogue of Backstage, a graph of
    services from traces, or views that `atlas export json` wrote. Nothing of them is run. What is
    written is a draft of two modules; where they are there already, what is new is added, and
    nothing else is changed.
    """
    from atlas.authoring.writing import write_new  # noqa: PLC0415 - after the options are known
    from atlas.imported.planning import place_of, planned  # noqa: PLC0415

    project = project_or_exit()
    names = [project.relative(file.resolve()) for file in files]
    try:
        place = place_of(project, system, folder)
        draft = _read(files, names, form)
        made = planned(
            project, place, draft, system=system, files=names, today=datetime.now(UTC).date()
        )
        old = {name: place / name for name in made.texts if (place / name).exists()}
        if old:
            _add(project, place, old, made.texts)
        else:
            with writing(place):
                write_new({place / name: text for name, text in made.texts.items()})
            for name in made.texts:
                say(one_line(project.relative(place / name)))
    except AtlasError as error:
        raise click.ClickException(str(error)) from error
    _tell(draft, made.left_out)


def _add(project: "Project", place: Path, old: Mapping[str, Path], new: Mapping[str, str]) -> None:
    """Add what is new to modules that are there, and say what."""
    from atlas.imported.merging import merged  # noqa: PLC0415 - after the options are known
    from atlas.writing import write_file  # noqa: PLC0415

    before = {name: path.read_text("utf-8") for name, path in old.items()}
    both = merged(before, new)
    for name, text in both.texts.items():
        if text != before.get(name):
            with writing(place):
                write_file(place / name, text)
            say(one_line(project.relative(place / name)))
    for name in both.added:
        say(one_line(f"  added: {name}"))
    for name in both.absent:
        say(one_line(f"  not in the files: {name}"), err=True)
    if not both.added:
        say("nothing new", err=True)


def _read(files: tuple[Path, ...], names: list[str], form: str | None) -> "Draft":
    from atlas.imported.reading import FORMATS, File, read  # noqa: PLC0415 - see above

    known: Format | None = next((each for each in FORMATS if each == form), None)
    try:
        return read([*map(File, files, names)], known)
    except OSError as error:
        raise click.ClickException(
            f"{error.filename} cannot be read: {error.strerror}; {advice_on(error)}"
        ) from error


def _tell(draft: "Draft", left_out: "tuple[LeftOut, ...]") -> None:
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it

    counted = (
        numbered(len(draft.nodes), "component"),
        numbered(len(draft.arrows), "call"),
        numbered(len(draft.boxes), "group"),
    )
    say(f"{', '.join(counted)} imported; {numbered(len(left_out), 'thing')} left out", err=True)
    for each in left_out:
        say(one_line(f"  {each.what}: {each.why}"), err=True)
