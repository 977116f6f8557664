"""Every command of every view and known failure, run once: `make test-commands`.

Its name keeps it out of `make test`: it fetches packages, and needs root for its sandboxes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from atlas.loader import load
from atlas.project import find_project
from atlas.technologies.registry import REGISTRY
from tests.commands.choosing import Case, cases, choose, failure_cases
from tests.commands.conftest import Worlds
from tests.commands.filling import FillError
from tests.commands.judging import RefusedError
from tests.commands.program import Program
from tests.commands.programs import ABSENT, PROGRAMS
from tests.commands.reporting import Outcome
from tests.commands.sandbox import SandboxError
from tests.commands.world import excuse


def _sorted_cases() -> list[tuple[Case, Program | None]]:
    project = find_project(Path(__file__))
    loaded = load(project, project.modules())
    if loaded.findings:
        raise pytest.UsageError("\n".join(map(str, loaded.findings)))
    found = sorted(
        (*cases(loaded.views), *failure_cases(REGISTRY)), key=lambda case: not case.reads
    )
    distinct: dict[tuple[object, ...], tuple[Case, Program | None]] = {}
    for case in found:
        if case.command.language != "action":
            program, command = _program(case), case.command
            key = (
                program and program.name,
                _absent(case),
                command.language,
                command.text,
                command.place,
            )
            distinct.setdefault(key, (case, program))
    chosen = list(distinct.values())
    places = {program.name: place for place, program in enumerate(PROGRAMS)}
    return sorted(chosen, key=lambda pair: places[pair[1].name] if pair[1] else len(places))


def _program(case: Case) -> Program | None:
    if _absent(case):
        return None
    return choose(case.command, case.technologies, PROGRAMS)


def _absent(case: Case) -> tuple[str, str] | None:
    typed = f"{case.command.text}\n{case.command.place}"
    for pattern, name, reason in ABSENT:
        if re.search(pattern, typed, re.MULTILINE):
            return name, reason
    return None


def _parameters() -> Iterator[ParameterSet]:
    used = Counter[str]()
    for case, program in _sorted_cases():
        used[case.name] += 1
        number = f" ({used[case.name]})" if used[case.name] > 1 else ""
        yield pytest.param(case, program, id=case.name + number)


@pytest.mark.parametrize(("case", "program"), list(_parameters()))
def test_a_command_does_what_its_step_says(
    case: Case, program: Program | None, worlds: Worlds, outcomes: list[Outcome]
) -> None:
    if program is None:
        absent = _absent(case)
        if absent is None:
            outcomes.append(Outcome("?", "", "failed"))
            pytest.fail(
                f"{case.place}: no program of the suite is for `{case.command.text}`: "
                "add one to tests/commands/programs/, or to ABSENT with the reason"
            )
        outcomes.append(Outcome(absent[0], "", "skipped", absent[1]))
        pytest.skip(absent[1])
    if reason := excuse(program, case):
        outcomes.append(Outcome(program.name, "", "skipped", reason))
        pytest.skip(reason)
    version = ""
    try:
        world = worlds.of(program)
        version = world.version
        outcomes.append(Outcome(program.name, version, world.run(case)))
    except (FillError, RefusedError, SandboxError) as error:
        outcomes.append(Outcome(program.name, version, "failed"))
        pytest.fail(f"{case.place}: {case.step.action}\n`{case.command}`\n{error}", pytrace=False)
