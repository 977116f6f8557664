"""What the subcommands share: the project, the paths, the findings, the exit status."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from atlas.diagnostics import Finding, to_text
from atlas.errors import ConfigurationError
from atlas.project import Project, find_project

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


def report(findings: Iterable[Finding]) -> None:
    """Print findings to standard error and end with status 1 if there are any."""
    listed = list(findings)
    if listed:
        click.echo(to_text(listed), err=True)
        sys.exit(1)
