"""The programs of a run, one after the other, and the table at its end."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.apt import FetchError
from tests.commands.fetching import fetch
from tests.commands.program import Program
from tests.commands.programs import ROOTS
from tests.commands.reporting import Outcome, ran, table
from tests.commands.sandbox import SandboxError
from tests.commands.world import World

OUTCOMES = pytest.StashKey[list[Outcome]]()
CACHE = Path(__file__).parents[2] / "build/commands"


class Worlds:
    """Keeps the one program that runs; the next one ends it."""

    def __init__(self) -> None:
        self._world: World | None = None
        self._failed: dict[str, str] = {}

    def of(self, program: Program) -> World:
        """Return the running world of a program.

        Raises:
            SandboxError: It cannot be had, or does not start.
        """
        if program.name in self._failed:
            raise SandboxError(self._failed[program.name])
        if self._world and self._world.program is program and self._world.is_ready():
            return self._world
        self.close()
        try:
            self._world = World(program, fetch(ROOTS[program.root], CACHE))
        except (FetchError, SandboxError) as error:
            self._failed[program.name] = str(error)
            raise SandboxError(str(error)) from error
        return self._world

    def close(self) -> None:
        """End what runs."""
        world, self._world = self._world, None
        if world:
            world.close()


@pytest.fixture(scope="session")
def worlds() -> Iterator[Worlds]:
    if os.geteuid():
        pytest.fail("the suite makes sandboxes by namespaces: run `make test-commands` as root")
    kept = Worlds()
    yield kept
    kept.close()


@pytest.fixture(scope="session")
def outcomes(pytestconfig: pytest.Config) -> list[Outcome]:
    return pytestconfig.stash.setdefault(OUTCOMES, [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that ran nothing."""
    kept = session.config.stash.get(OUTCOMES, None)
    if kept is not None and not ran(kept) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the table."""
    kept = config.stash.get(OUTCOMES, None)
    if kept:
        terminalreporter.section("commands on real programs")
        for line in table(kept):
            terminalreporter.write_line(line)
        if not ran(kept):
            terminalreporter.write_line("nothing was run", red=True)
