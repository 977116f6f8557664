"""Completions in the shell for names of the project."""

from collections.abc import Callable

import click

from atlas.errors import AtlasError
from atlas.project import Project, find_project

_Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def offering(choices: Callable[[Project], list[str]]) -> _Complete:
    """Return a completer of the names that begin as typed; outside a project it offers none.

    Args:
        choices: Returns the names that a project has.
    """

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        try:
            names = choices(find_project())
        except AtlasError:
            return []
        return [name for name in names if name.lower().startswith(incomplete.lower())]

    return complete


def systems(project: Project) -> list[str]:
    """Return the folders of the systems of a project."""
    from atlas.authoring import places  # noqa: PLC0415 - only when the shell asks

    return sorted(places.systems(project))


def technologies(project: Project) -> list[str]:
    """Return the technologies of the library and of a project by their names in code."""
    from atlas.authoring import places  # noqa: PLC0415 - only when the shell asks

    return sorted(places.technologies(project))


def subjects(project: Project) -> list[str]:
    """Return the systems and the technologies."""
    return sorted({*systems(project), *technologies(project)})


def kinds(_: Project) -> list[str]:
    """Return the kinds of views of a system."""
    from atlas.kinds import KINDS  # noqa: PLC0415 - only when the shell asks

    return [kind.__name__ for kind in KINDS if not kind.of_technology]


def views(project: Project) -> list[str]:
    """Return the ids of the views of a project."""
    return sorted(project.relative(module).removesuffix(".py") for module in project.modules())


def codes(_: Project) -> list[str]:
    """Return the codes of the rules."""
    from atlas.gates.registry import RULES  # noqa: PLC0415 - only when the shell asks

    return sorted(rule.code for rule in RULES)
