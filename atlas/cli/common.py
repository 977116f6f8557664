"""What the subcommands share: the project, the paths, the findings, the exit status."""

import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.diagnostics import Finding, to_text
from atlas.errors import ConfigurationError, ForeignFolderError, advice_on
from atlas.project import Project, find_project
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from atlas.search.index import Index

PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))


def project_or_exit() -> Project:
    """Return the project of the current folder, or end with status 2."""
    try:
        return find_project()
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def modules_or_exit(project: Project, paths: Iterable[Path]) -> list[Path]:
    """Return the view modules that the paths name, or end with status 2.

    Args:
        project: The project of the modules.
        paths: Modules and folders; empty for all view modules of the project.
    """
    try:
        return project.select(paths)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def index_of(project: Project) -> "Index":
    """Open the index of a project until the command ends; say when it has to be built.

    The modules that it lacks, because they cannot be loaded, are named on standard error.

    Args:
        project: The project.
    """
    from atlas.search.opening import open_index  # noqa: PLC0415 - not every command needs it

    index = open_index(project, lambda text: say(text, err=True))
    click.get_current_context().call_on_close(index.close)
    for path, _ in index.problems():
        say(one_line(f"{path}: skipped, it cannot be loaded; see `atlas check`"), err=True)
    return index


def require_views(project: Project, doing: str) -> None:
    """End with status 2 where a project holds no view: nothing done is no success.

    Args:
        project: The project.
        doing: What was to be done: `check`, `draw`.
    """
    if not project.has_modules():
        raise click.UsageError(
            f"there is nothing to {doing} in {project.folder}; allowed: views under "
            f"{', '.join(project.roots)}; `atlas new` begins one"
        )


@contextmanager
def writing(place: Path) -> Generator[None]:
    """End with status 1 and the reason where a file or a folder cannot be written.

    Args:
        place: The file or the folder; what is at fault in it is named if known.
    """
    try:
        yield
    except ForeignFolderError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        file = Path(error.filename or place)
        file = file.parent if file.suffix == ".part" else file  # the name until it is whole
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}; {advice_on(error)}"
        ) from error


def report(findings: Iterable[Finding]) -> None:
    """Print findings to standard error and end with status 1 if there are any."""
    listed = list(findings)
    if listed:
        say(to_text(listed), err=True)
        sys.exit(1)
