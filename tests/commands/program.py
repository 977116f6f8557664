"""What the suite knows of a program: how it is started, filled in, and asked."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

Rules = tuple[tuple[str, str], ...]
"""Pairs of a regular expression of a command, and what holds for commands that it matches."""


def first_number(script: str) -> str:
    """Return a script that prints the first version among what a script prints.

    Args:
        script: A script that prints the version in a sentence.
    """
    return f"{{ {script}; }} 2>&1 | grep -oE '[0-9]+([.][0-9]+)+' | head -n 1"


@frozen(kw_only=True)
class Program:
    """A program of the registries, with a server of it in a sandbox.

    All scripts are scripts of bash, run inside the sandbox.

    Args:
        name: What it is called in the report.
        technologies: The technologies of the atlas whose commands it runs.
        programs: The first words of commands of a shell that belong to it.
        beside: First words that belong to it in views of its technologies alone.
        places: Regular expressions of the consoles, files and dialects that belong to it.
        commands: Regular expressions of the commands that belong to it, whatever their first word.
        ports: The ports of HTTP calls that belong to it.
        root: The root of packages it is in.
        version: The script that prints its version.
        start: The script that starts its servers.
        ready: The script that succeeds once they are ready.
        user: Who types the commands.
        values: What placeholders are filled with: text of bash between double quotes, by name; for
            some commands alone, by `regular expression|name`.
        before: What is run before commands that match.
        closing: What is typed at the end of consoles whose commands match.
        refusal: What its replies to wrong commands look like, where they exit with 0 all the same.
        endless: The commands that print until they are stopped.
        arguments: What it prints to commands whose arguments it accepts, where the server that
            they ask cannot be had.
        configurations: How it is asked whether it accepts a line of a file; `{file}` is a file
            with the line.
        excuses: The commands that are not run, with the reason.
    """

    name: str
    technologies: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    ports: tuple[str, ...] = ()
    root: str = "stable"
    version: str
    start: str = "true"
    ready: str = "true"
    user: str = "root"
    values: Mapping[str, str] = Factory(dict)
    before: Rules = ()
    closing: Rules = ()
    refusal: str = ""
    endless: tuple[str, ...] = ()
    arguments: str = ""
    configurations: Rules = ()
    excuses: Rules = field(default=())
