"""`atlas new`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from atlas.cli.common import project_or_exit, writing
from atlas.cli.completion import kinds, offering, subjects, systems, technologies
from atlas.errors import AtlasError
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.authoring.planning import Files
    from atlas.project import Project
    from atlas.views.system import Documentation

_DOCUMENTED = ("well", "scarcely")


@click.group("new")
def command() -> None:
    """Write the frame of a module: it can be imported, and what is to be declared is a finding."""


@command.command("system")
@click.argument("name")
@click.option("--folder", help="Its folder; the name in small letters unless given.")
@click.option(
    "--documented",
    type=click.Choice(_DOCUMENTED),
    default="scarcely",
    show_default=True,
    help="How much its operator has published.",
)
def system(name: str, folder: str | None, documented: str) -> None:
    """Begin a system called NAME: its facts and components."""
    from atlas.authoring import planning  # noqa: PLC0415 - after the options are known

    much: Documentation = "well" if documented == "well" else "scarcely"
    _write(
        lambda project: planning.system(project, name, folder, much),
        "state the facts and the components, then `atlas new view NAME KIND`",
    )


@command.command("view")
@click.argument("subject", metavar="SYSTEM", shell_complete=offering(systems))
@click.argument("kind", shell_complete=offering(kinds))
@click.option("--name", help="The module; the usual one of the kind unless given.")
def view(subject: str, kind: str, name: str | None) -> None:
    """Begin a view of a SYSTEM (its name or folder): KIND is a class or a module (storage)."""
    from atlas.authoring import places, planning  # noqa: PLC0415

    _write(lambda project: planning.view(project, subject, places.kind_named(kind), name))


@command.command("incident")
@click.argument("subject", metavar="SYSTEM", shell_complete=offering(systems))
@click.argument("name")
def incident(subject: str, name: str) -> None:
    """Begin the anatomy of an incident of a SYSTEM; NAME begins with its day: 2017_02_28_s3."""
    from atlas.authoring import planning  # noqa: PLC0415

    kind = planning.kind_of("incident-anatomy")
    _write(lambda project: planning.incident(project, kind, subject, name))


@command.command("guide")
@click.argument("technology", shell_complete=offering(technologies))
@click.argument("name")
def guide(technology: str, name: str) -> None:
    """Begin a debugging guide for a TECHNOLOGY; NAME says for what: redis_out_of_memory."""
    _story("debugging-guide", "incidents/debugging", name, technology)


@command.command("pattern")
@click.argument("pattern")
@click.argument("subject", metavar="SYSTEM", shell_complete=offering(systems))
def pattern(pattern: str, subject: str) -> None:
    """Begin how a SYSTEM implements a PATTERN, such as circuit_breaker."""
    from atlas.authoring import planning  # noqa: PLC0415

    kind = planning.kind_of("pattern-implementation")
    _write(lambda project: planning.pattern(project, kind, pattern, subject))


@command.command("capacity")
@click.argument("name")
@click.argument("subject", shell_complete=offering(subjects))
def capacity(name: str, subject: str) -> None:
    """Begin a capacity model called NAME of a SUBJECT: a system or a technology."""
    _story("capacity-model", "patterns/capacity", name, subject)


@command.command("comparison")
@click.argument("name")
@click.argument(
    "names",
    metavar="TECHNOLOGY...",
    nargs=-1,
    required=True,
    shell_complete=offering(technologies),
)
def comparison(name: str, names: tuple[str, ...]) -> None:
    """Begin a comparison called NAME of two TECHNOLOGIES or more."""
    from atlas.authoring import planning  # noqa: PLC0415

    kind = planning.kind_of("technology-comparison")
    _write(lambda project: planning.comparison(project, kind, name, names))


@command.command("technology")
@click.argument("name")
def technology(name: str) -> None:
    """Begin a technology called NAME."""
    from atlas.authoring import planning  # noqa: PLC0415

    _write(
        lambda project: planning.technology(project, name),
        "declare what it leaves open, then its log messages and metrics",
    )


def _story(category: str, folder: str, name: str, subject: str) -> None:
    from atlas.authoring import planning  # noqa: PLC0415

    kind = planning.kind_of(category)
    _write(lambda project: planning.story(project, kind, folder, name, subject))


def _write(plan: "Callable[[Project], Files]", then: str = "") -> None:
    """Write the planned files, and print them with the next steps."""
    from atlas.authoring.writing import write_new  # noqa: PLC0415

    project = project_or_exit()
    try:
        files = plan(project)
        with writing(project.folder):
            write_new(files)
    except AtlasError as error:
        raise click.UsageError(str(error)) from error
    for path in files:
        say(project.relative(path))
    shown = " ".join(project.relative(path) for path in files)
    listing = f"`atlas check --level reviewed {shown}` lists what is to be declared"
    say(f"next: {then or listing}", err=True)
