"""The programs of the suite are told apart, and what is not run has a reason."""

import re
from pathlib import Path

from atlas.loader import load
from atlas.project import find_project
from atlas.technologies.registry import REGISTRY
from tests.commands.choosing import cases
from tests.commands.programs import ABSENT, PROGRAMS, ROOTS


def test_each_program_has_one_name_and_a_known_root() -> None:
    names = [program.name for program in PROGRAMS]

    assert len(set(names)) == len(names)
    assert {program.root for program in PROGRAMS} == set(ROOTS)


def test_every_pattern_compiles_and_every_reason_has_words() -> None:
    for pattern, name, reason in ABSENT:
        assert re.compile(pattern)
        assert name
        assert " " in reason
    for program in PROGRAMS:
        for pattern, reason in program.excuses:
            assert re.compile(pattern)
            assert " " in reason


def test_technologies_are_those_of_the_atlas() -> None:
    project = find_project(Path(__file__))
    known = {technology.name for technology in REGISTRY}
    for case in cases(load(project, project.modules()).views):
        known.update(case.technologies)

    assert {name for program in PROGRAMS for name in program.technologies} <= known
