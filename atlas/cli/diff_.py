"""`atlas diff`."""

import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from atlas.cli.common import modules_or_exit, project_or_exit, writing
from atlas.diagnostics import Finding, to_text
from atlas.errors import AtlasError
from atlas.project import Project
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.changes.shapes import Changes


@click.command("diff")
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@click.option(
    "--only",
    "paths",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Only views of this module or folder, as it is today; may be repeated.",
)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Draw each view that changed into this folder, as SVG and PNG.",
)
@click.option("--exit-code", is_flag=True, help="End with status 1 if a view changed.")
def command(
    before: str,
    after: str | None,
    paths: tuple[Path, ...],
    form: str,
    out: Path | None,
    *,
    exit_code: bool,
) -> None:
    """Print what changed in the views since a revision of Git, or between two.

    A REV is a commit, a branch or a tag; without a second one the files are taken as they are in
    the folder. Components, calls, figures, costs, blast radius, failures
    and steps are compared as they read, not as they are written: a module that is formatted
    otherwise has not changed. The modules of both revisions are run, with the library as it is.
    """
    project = project_or_exit()
    try:
        with _both(project, before, after) as (old, new):
            changes, findings = _compared(project, old, new, (before, after or ""), paths)
    except AtlasError as error:
        raise click.ClickException(str(error)) from error
    _print(changes, form)
    if out is not None:
        _draw(changes, out)
    if findings:
        say(findings, err=True)
    sys.exit(1 if findings or (exit_code and changes.views) else 0)


@contextmanager
def _both(
    project: Project, before: str, after: str | None
) -> Generator[tuple[Project | None, Project | None]]:
    """Return the project at both revisions; folders that are made for it are removed again."""
    from atlas.changes.revisions import commit_of, project_at  # noqa: PLC0415 - see above
    from atlas.writing import temporary_folder  # noqa: PLC0415

    commits = [commit_of(project, revision) for revision in (before, after) if revision]
    with ExitStack() as stack:
        projects: list[Project | None] = []
        for commit in commits:
            folder = stack.enter_context(temporary_folder("atlas-diff"))
            projects.append(project_at(project, commit, folder))
        yield projects[0], projects[1] if after else project


def _compared(
    project: Project,
    old: Project | None,
    new: Project | None,
    names: tuple[str, str],
    paths: tuple[Path, ...],
) -> tuple["Changes", str]:
    from atlas.changes.difference import changes  # noqa: PLC0415 - after the options are known
    from atlas.changes.models import Models, differing, models  # noqa: PLC0415

    chosen = None
    if paths:
        modules = modules_or_exit(project, paths)
        chosen = frozenset(project.relative(path).removesuffix(".py") for path in modules)
    first, second = differing(old, new, chosen)
    before = models(old, first) if old else Models({})
    after = models(new, second) if new else Models({})
    told = [
        f"at {name or 'the files in the folder'}:\n{to_text(_advised(side.findings, name))}"
        for name, side in zip(names, (before, after), strict=True)
        if side.findings
    ]
    unknown = before.unreadable | after.unreadable
    read = [
        {name: view for name, view in side.views.items() if name not in unknown}
        for side in (before, after)
    ]
    return changes(read[0], read[1], names=names), "\n".join(told)


def _advised(findings: tuple[Finding, ...], name: str) -> list[Finding]:
    """Return findings with advice that can be followed: the folder of a revision is gone."""
    if not name:
        return list(findings)
    remedy = f"`git worktree add ../then {name}`, and `atlas check` there, to see it again"
    return [attrs.evolve(finding, remedy=remedy) for finding in findings]


def _print(changes: "Changes", form: str) -> None:
    from atlas.changes import printing  # noqa: PLC0415 - after the options are known

    if form == "json":
        from atlas.changes.encoding import to_json  # noqa: PLC0415

        say(to_json(changes))
    else:
        say(printing.to_markdown(changes) if form == "markdown" else printing.to_text(changes))


def _draw(changes: "Changes", out: Path) -> None:
    from atlas.changes.drawing import components_of  # noqa: PLC0415 - only what is asked for
    from atlas.writing import write_file  # noqa: PLC0415
    from render.forms.changes import drawn  # noqa: PLC0415

    for view in changes.views:
        if not components_of(view):
            continue
        drawing = drawn(view, changes.before, changes.after)
        for form, content in (("svg", drawing.svg), ("png", drawing.png)):
            file = out / f"{view.id}.diff.{form}"
            with writing(file):
                write_file(file, content)
            say(str(file), err=True)
