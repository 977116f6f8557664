"""`atlas show`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import index_of, modules_or_exit, project_or_exit, report
from atlas.cli.completion import offering, views
from atlas.errors import AtlasError
from atlas.json_output import json_text
from atlas.terminal import say, say_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from atlas.model.shapes import RelatedData
    from atlas.project import Project
    from atlas.search.linking import Linked


@click.command("show")
@click.argument("target", metavar="[WHAT]", required=False, shell_complete=offering(views))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a view, and nothing else.")
def command(target: str | None, form: str, *, schema: bool) -> None:
    """Print a view, or all views of a component or a signal.

    WHAT is a view (all that it says: failures, chapters, components, figures, sources, and the
    views that belong to it), or the name of a component or of a signal such as `Redis.OOM` (all
    views that carry it).
    """
    if schema:
        from atlas.model.encoding import schema_text  # noqa: PLC0415 - only where it is asked for

        say(schema_text(), end="")
        return
    if not target:
        raise click.UsageError("Missing argument 'WHAT': a view, a component or a signal.")
    project = project_or_exit()
    module = _module(project, target)
    if module is None:
        _shared(project, target, form)
    else:
        _view(project, module, form)


def _module(project: "Project", target: str) -> Path | None:
    """Return the module that is meant: a path, or the identifier that `atlas list` prints."""
    for path in (Path(target), Path(f"{target}.py"), project.folder / f"{target}.py"):
        if path.exists() and project.holds(path.resolve()):
            return path
    is_path = target.endswith(".py") or target.partition("/")[0] in project.roots
    return Path(target) if is_path or Path(target).exists() else None


def _view(project: "Project", module: Path, form: str) -> None:
    from atlas.gates.answer_data import with_answers  # noqa: PLC0415 - after the options are known
    from atlas.gates.batch import check_modules  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415
    from atlas.model.model import model  # noqa: PLC0415
    from atlas.search.linking import read_links  # noqa: PLC0415

    modules = modules_or_exit(project, [module])
    loaded = load(project, modules)
    answers = dict(check_modules(project, modules, datetime.now(UTC).date()).answers)
    links = read_links(index_of(project))
    try:
        models = [
            with_answers(model(view, _related(links.of(view.id))), answers.get(view.path, ()))
            for view in loaded.views
        ]
    except AtlasError as error:
        raise click.ClickException(f"{project.relative(module)}: {error}") from error
    if form == "json":
        from atlas.model.encoding import plain  # noqa: PLC0415 - only where it is asked for

        say(json_text([plain(model) for model in models]))
    else:
        from atlas.cli.relations import relations  # noqa: PLC0415
        from atlas.cli.sheet import sheet  # noqa: PLC0415

        for row in models:
            say_table(sheet(row))
            say_table(relations(links.of(row.id)))
    report(loaded.findings)


def _related(links: "Iterable[Linked]") -> "tuple[RelatedData, ...]":
    from atlas.model.shapes import RelatedData  # noqa: PLC0415 - after the options are known

    return tuple(
        RelatedData(
            view=link.view.id,
            category=link.view.category,
            title=link.view.title,
            because=link.because,
            declared=link.declared,
        )
        for link in links
    )


def _shared(project: "Project", target: str, form: str) -> None:
    from atlas.search.sharing import nearest, shared  # noqa: PLC0415 - after the options are known

    index = index_of(project)
    subjects = shared(index, target)
    if not subjects:
        closest = nearest(index, target)
        hint = (
            f"did you mean {closest!r}?"
            if closest
            else "`atlas list` lists the views, `atlas find` searches for words"
        )
        raise click.UsageError(f"{target!r} is not a view, a component or a signal; {hint}")
    if form == "json":
        from atlas.cli.relations import shared_data  # noqa: PLC0415

        say(json_text(shared_data(subjects)))
        return
    from atlas.cli.relations import told  # noqa: PLC0415

    say_table(told(subjects))
