"""A program in its sandbox, started when its first command comes, and again when one broke it."""

import re
import shlex
from pathlib import Path

from tests.commands.choosing import Case
from tests.commands.filling import fill
from tests.commands.judging import RefusedError, judge
from tests.commands.program import Program, Rules
from tests.commands.sandbox import Result, Sandbox, SandboxError

_LINE = "/run/line"
"""The file with a line of configuration, inside the sandbox."""
_STARTING, _RUNNING, _ENDLESS = 120, 60, 6


class World:
    """A sandbox with the servers of one program.

    Args:
        program: The program.
        packages: The folder with the unpacked packages.
    """

    def __init__(self, program: Program, packages: Path) -> None:
        self.program = program
        self.sandbox = Sandbox(packages)
        try:
            self._must(program.start)
            self.sandbox.wait(program.ready)
            self.version = self._must(program.version).output.strip()
        except SandboxError:
            self.close()
            raise

    def _must(self, script: str) -> Result:
        done = self.sandbox.run(script, seconds=_STARTING)
        if done.status:
            said = (done.errors or done.output)[-600:]
            raise SandboxError(f"{self.program.name} does not start: {done.status}: {said}")
        return done

    def run(self, case: Case) -> str:
        """Run the command of a step, and return how it was judged.

        Args:
            case: The step.

        Raises:
            RefusedError: The program did not do what the command asks.
        """
        program, command = self.program, case.command
        typed = f"{command.text}\n{command.place}"
        for script in _matching(program.before, typed):
            done = self.sandbox.run(script)
            if done.status:
                raise SandboxError(f"what was to be prepared failed: {done.errors or done.output}")
        text, place = (
            fill(part, command, program.values, self._ask) for part in (command.text, command.place)
        )
        script = self._script(case, text, place)
        endless = bool(_matching(tuple((p, p) for p in program.endless), text))
        seconds = _ENDLESS if endless else _RUNNING
        result = self.sandbox.run(script, user=program.user, seconds=seconds)
        expected = getattr(case.step.healthy, "text", "") if case.reads else ""
        return judge(result, program, text, expected=expected)

    def _ask(self, script: str) -> str:
        return self.sandbox.run(script).output

    def _script(self, case: Case, text: str, place: str) -> str:
        match case.command.language:
            case "sql" | "console":
                # A password is asked for on a terminal, which the suite has none of.
                client = place.removesuffix(" -p")
                typed = "\n".join((text, *_matching(self.program.closing, text)))
                return f"printf '%s\\n' {shlex.quote(typed)} | {client}"
            case "config":
                for script in _matching(self.program.configurations, case.command.place):
                    return f"printf '%s\\n' {shlex.quote(text)} >{_LINE} && " + script.replace(
                        "{file}", _LINE
                    )
                raise RefusedError(f"the suite has no check of {case.command.place!r}")
            case _:
                return text

    def is_ready(self) -> bool:
        """Return whether the servers still answer."""
        return not self.sandbox.run(self.program.ready, seconds=10).status

    def close(self) -> None:
        """End it."""
        self.sandbox.close()


def _matching(rules: Rules, text: str) -> list[str]:
    return [script for pattern, script in rules if re.search(pattern, text)]


def excuse(program: Program, case: Case) -> str | None:
    """Return why a command is not run, or None.

    Args:
        program: The program that it is for.
        case: The step.
    """
    typed = f"{case.command.text}\n{case.command.place}"
    return next(iter(_matching(program.excuses, typed)), None)
