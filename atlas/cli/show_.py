"""`atlas show`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import modules_or_exit, project_or_exit, report

if TYPE_CHECKING:
    from atlas.project import Project


@click.command("show")
@click.argument("what")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(what: str, form: str) -> None:
    """Print a view, or all views of a component or a signal.

    WHAT is a view (figures, signals, steps, sources and the views that belong to it), or the name
    of a component or of a signal such as `Redis.OOM` (all views that carry it).
    """
    project = project_or_exit()
    module = _module(project, what)
    if module is None:
        _shared(project, what, form)
    else:
        _view(project, module, form)


def _module(project: "Project", what: str) -> Path | None:
    """Return the module that is meant: a path, or the identifier that `atlas list` prints."""
    for path in (Path(what), Path(f"{what}.py"), project.folder / f"{what}.py"):
        if path.exists() and project.holds(path.resolve()):
            return path
    is_path = what.endswith(".py") or what.partition("/")[0] in project.roots
    return Path(what) if is_path or Path(what).exists() else None


def _view(project: "Project", module: Path, form: str) -> None:
    from atlas.loader import load  # noqa: PLC0415 - after the options are known
    from atlas.search.linking import linked  # noqa: PLC0415
    from atlas.search.opening import open_index  # noqa: PLC0415

    loaded = load(project, modules_or_exit(project, [module]))
    index = open_index(project, lambda text: click.echo(text, err=True))
    if form == "json":
        from atlas.cli.relations import links_data  # noqa: PLC0415 - only where it is asked for

        rows = [
            {"id": each.id, "links": links_data(linked(index, each.id))} for each in loaded.views
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        from rich.console import Console  # noqa: PLC0415 - only here tables are printed

        from atlas.cli.relations import relations  # noqa: PLC0415
        from atlas.cli.sheet import sheet  # noqa: PLC0415

        console = Console(soft_wrap=False, highlight=False)
        for each in loaded.views:
            console.print(sheet(each))
            console.print(relations(linked(index, each.id)))
    report(loaded.findings)


def _shared(project: "Project", what: str, form: str) -> None:
    from atlas.search.opening import open_index  # noqa: PLC0415 - after the options are known
    from atlas.search.sharing import nearest, shared  # noqa: PLC0415

    index = open_index(project, lambda text: click.echo(text, err=True))
    found = shared(index, what)
    if not found:
        near = nearest(index, what)
        hint = f"; did you mean {near!r}?" if near else ""
        raise click.UsageError(f"{what!r} is not a view, a component or a signal{hint}")
    if form == "json":
        from atlas.cli.relations import shared_data  # noqa: PLC0415

        click.echo(json.dumps(shared_data(found), ensure_ascii=False, indent=2))
        return
    from rich.console import Console  # noqa: PLC0415

    from atlas.cli.relations import told  # noqa: PLC0415

    Console(soft_wrap=False, highlight=False).print(told(found))
