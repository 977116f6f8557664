"""A server of the Model Context Protocol: an assistant asks it what the commands of `atlas` answer.

Each tool runs its command in a process of its own, so that what is edited meanwhile counts, and
what a module of content prints, or how long it runs, disturbs no other answer. The tools only read.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from atlas.terminal import one_line

SECONDS = 300.0
"""The time limit of one command."""
MOST = 200_000
"""The most characters of an answer."""
_WRONG_CALL = 2
_ASKS = """\
Diagrams of production systems as code, each figure with its source. Begin with `triage` where
there is a log, and with `find` or `list_views` where there is none; then `show` prints a view:
failures, signals, first steps with their risk, figures, and sources by number. Quote figures with
their grade and source. A figure that is not published is a gap: say so, and do not fill it in."""
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)


def server(folder: Path) -> MCPServer:
    """Return the server of a project.

    Args:
        folder: The folder of its pyproject.toml.
    """
    made = MCPServer("production-atlas", instructions=_ASKS, log_level="WARNING")

    def list_views(under: str = "") -> str:
        """List the views, with their kind, date and number of figures, as JSON.

        Args:
            under: A folder such as `systems/netflix`; all views unless given.
        """
        return _answer(folder, "list", ["--format", "json"], [under] if under else [])

    def find(words: str, most: int = 20) -> str:
        """Find words in titles, components, technologies, failures, signals and steps, as JSON.

        Args:
            words: The words; all of them are looked for, inflected and misspelt ones too.
            most: How many answers.
        """
        return _answer(folder, "find", ["--format", "json", "--most", str(most)], words.split())

    def show(what: str, as_json: bool = False) -> str:  # noqa: FBT001, FBT002 - an argument by name
        """Print all that a view says, with its sources; or the views of a component or signal.

        Args:
            what: The id of a view as `list_views` gives it, or the name of a component or signal.
            as_json: Whether as JSON, which is longer.
        """
        return _answer(folder, "show", ["--format", "json" if as_json else "text"], [what])

    def triage(log: str) -> str:
        """Name the known failures in lines of a log, with causes, first steps and sources, as JSON.

        Args:
            log: The lines.
        """
        return _answer(folder, "triage", ["--format", "json"], ["-"], log)

    def whatif(view: str, kill: list[str], zone: str = "") -> str:
        """List what is down, degraded and unaffected when components fail, as JSON.

        Args:
            view: The id of the view.
            kill: Names of components or groups that fail.
            zone: A zone that fails.
        """
        options = [part for name in kill for part in ("--kill", name)]
        options += ["--zone", zone] if zone else []
        return _answer(folder, "whatif", ["--format", "json", *options], [view])

    def costs(view: str) -> str:
        """Print what a view costs: formulas, price lists and sources.

        Args:
            view: The id of the view.
        """
        return _answer(folder, "costs", ["--explain"], [view])

    def explain(code: str) -> str:
        """Explain a rule of the checks: its question, why it matters, examples and the fix.

        Args:
            code: Its code, such as `AM101`.
        """
        return _answer(folder, "explain", [], [code])

    for tool in (list_views, find, show, triage, whatif, costs, explain):
        made.tool(annotations=_READS, structured_output=False)(tool)
    return made


def _answer(
    folder: Path, command: str, options: Sequence[str], given: Sequence[str], log: str = ""
) -> str:
    """Return what a command prints.

    Raises:
        ToolError: It was called wrongly, takes too long, or prints nothing; with what it says.
    """
    arguments = [sys.executable, "-m", "atlas.cli", command, *options, "--", *given]
    try:
        done = subprocess.run(  # noqa: S603 - our own command; what is asked follows a `--`
            arguments,
            cwd=folder,
            input=log,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ToolError(
            f"atlas {command} takes more than {SECONDS:.0f} s; ask for a part: one view, one folder"
        ) from None
    except ValueError as error:  # a NUL in an argument
        raise ToolError(one_line(f"atlas {command}: {error}; leave it out")) from error
    if done.returncode >= _WRONG_CALL or not done.stdout.strip():
        raise ToolError(done.stderr.strip() or f"atlas {command} printed nothing")
    if len(done.stdout) > MOST:
        return f"{done.stdout[:MOST]}\n… cut here: ask for a part, such as one view"
    return done.stdout
