"""The `atlas` command; each subcommand is imported when it is called."""

import atexit
import errno
import gc
import importlib
import sys
from collections.abc import Sequence
from sqlite3 import DatabaseError
from typing import Any

import click

from atlas.checkpoint import enable, finish_like, guarded
from atlas.errors import AtlasError, advice_on
from atlas.terminal import guard, release_output, say

_COMMANDS = {
    "audit": "Print a sample of claims with their sources, to check by hand.",
    "check": "Check views against the gates.",
    "cite": "Print the block that cites a page, read from its metadata.",
    "costs": "Print what a view costs: by component, by plane, in total.",
    "diff": "Print what changed in the views between two revisions of Git.",
    "discover": "List new posts and reports of feeds, scored by what the atlas lacks.",
    "explain": "Explain a rule: its question, examples and remedy.",
    "export": "Write the metric signals of views for another program: Prometheus.",
    "find": "Find words in titles, components, technologies, failures, signals and steps.",
    "import": "Begin a system with files of Compose, Kubernetes, or scripts of diagrams.",
    "init": "Begin a repository of your own: settings and an example system.",
    "links": "Request every address that pages print, and find dead links.",
    "list": "List the views, with their kind, date and figures.",
    "mcp": "Answer an assistant over standard input and output: the Model Context Protocol.",
    "new": "Write the frame of a system, view, incident, guide, pattern or technology.",
    "pack": "Write the whole site as one HTML file that needs no network.",
    "prices": "Dated list prices: which there are, what changed, a fetch of today's.",
    "progress": "Print how far the views are: targets, substance, sources, pace, what is next.",
    "render": "Draw views as SVG, PNG and card into the build folder.",
    "serve": "Serve the site on loopback while modules are edited.",
    "show": "Print one view as text: figures, signals, steps and sources.",
    "site": "Build the site: a page a view, indexes, search and triage.",
    "triage": "List the known signals in a log, and what to do next.",
    "verify": "Read the cited sources again: whether the quoted words still stand.",
    "whatif": "List what is down, degraded and unaffected when components fail.",
}
_LOOP = "Symlink loop"
"""How Python before 3.13 says that a link leads to itself, where no system call does."""
_WITHOUT_DOCSTRINGS = (
    "Python leaves out docstrings, which rules and views need; allowed: -O at most; "
    "unset PYTHONOPTIMIZE, or leave out -OO"
)


class _Commands(click.Group):
    """A group that imports a subcommand when it is called, and lists them without."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Run a command as the program that was started, which stays behind where content comes in.

        Args:
            arguments: Those of click: the arguments of the command.
            named: Those of click: the name of the program.
        """
        if not named.get("standalone_mode", True):  # a part of another program, which goes on
            return self.main(*arguments, **named)
        enable()
        try:
            return self.main(*arguments, **named)
        except SystemExit as ended:
            finish_like(ended.code)
            raise

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a subcommand behind the guard of standard output and standard error."""
        guard()
        if sys.flags.optimize > 1:
            say(f"Error: {_WITHOUT_DOCSTRINGS}", err=True)
            sys.exit(1)
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the subcommands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a subcommand."""
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"atlas.cli.{cmd_name}_").command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; what it or the system refuses is one line that names the file."""
        try:
            return guarded(super().invoke)(ctx)
        except AtlasError as error:  # of what a command reads besides what it was asked for
            raise click.ClickException(str(error)) from error
        except MemoryError as error:
            raise click.ClickException(
                "there is not enough memory; allowed: about 1 GB; free some, or raise `ulimit -v`"
            ) from error
        except RuntimeError as error:
            if not str(error).startswith(_LOOP):
                raise
            raise click.ClickException(f"{error}; remove the link") from error
        except DatabaseError as error:
            raise click.ClickException(
                f"what is kept between runs cannot be read: {error}; run the command again; if "
                "that does not help, remove the folder `.atlas` in the build folder: it is rebuilt"
            ) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads has seen enough
                raise
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(
                f"{place}{error.strerror or error}; {advice_on(error)}"
            ) from error
        finally:
            release_output()

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest the nearest subcommand for a misspelt one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib  # noqa: PLC0415 - only after a misspelling

            closest = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            hint = f"Did you mean {closest[0]!r}?" if closest else "`atlas --help` lists them."
            raise click.UsageError(f"{error.message} {hint}", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the subcommands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(_COMMANDS.items()))


@click.command(cls=_Commands)
@click.version_option(package_name="production-atlas")
def main() -> None:
    """Diagrams of production systems as code: drawn, priced, failure-tested and checked."""
    gc.set_threshold(50_000, 20, 50)  # declarations live until the end: looking often is in vain
    atexit.unregister(gc.freeze)  # once, however often a process calls the command
    atexit.register(gc.freeze)  # nor are they taken apart one by one when the process ends


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command; used by `python -m atlas.cli`."""
    main(args=arguments, prog_name="atlas")
