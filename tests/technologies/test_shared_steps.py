"""Steps that views share keep the rules that the steps of a view keep."""

import importlib
import pkgutil
from collections.abc import Iterator

from atlas.evidence.command import Command
from atlas.gates.house_words import STEP_TITLES
from atlas.gates.wording import house_words
from atlas.steps.step import Action, Check, Step
from atlas.steps.syntax.checking import unknown_programs
from atlas.technologies import failures
from atlas.technologies.registry import REGISTRY


def _steps() -> Iterator[Action]:
    for module in pkgutil.walk_packages(failures.__path__, f"{failures.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, (Step, Check)):
                yield value


def test_every_step_is_a_plain_imperative() -> None:
    titles = {step.action for step in _steps()}

    assert len(titles) > 1000
    assert [title for title in titles if house_words(title, STEP_TITLES)] == []


def test_every_command_begins_with_a_program_that_is_known() -> None:
    declared = {name for technology in REGISTRY for name in technology.programs}
    commands = [step.command for step in _steps() if isinstance(step.command, Command)]

    assert len(commands) > 1000
    assert {name for command in commands for name in unknown_programs(command, declared)} == set()
