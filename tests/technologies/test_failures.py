"""What holds for the known failures of every technology, and for their steps."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import atlas.technologies.failures
from atlas import Check, KnownFailure, Step, Technology
from atlas.evidence.command import Command
from atlas.evidence.statement import Statement
from atlas.steps.syntax.checking import syntax_fault, unknown_programs
from atlas.technologies.registry import REGISTRY

FOLDER = Path(atlas.technologies.failures.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem[0] != "_")
each = pytest.mark.parametrize("technology", REGISTRY, ids=lambda technology: technology.name)


def failures(technology: Technology) -> list[KnownFailure]:
    """The failures of a technology's messages, each once."""
    listed = [message.failure for message in technology.messages.values() if message.failure]
    return list({id(failure): failure for failure in listed}.values())


def steps(technology: Technology) -> Iterator[Step | Check]:
    for failure in failures(technology):
        yield from failure.steps


def commands(technology: Technology) -> Iterator[Command]:
    for step in steps(technology):
        if isinstance(step.command, Command):
            yield step.command


@each
def test_every_message_shows_a_failure_with_steps(technology: Technology) -> None:
    assert [name for name, message in technology.messages.items() if not message.failure] == []


@each
def test_titles_differ_and_do_not_name_their_technology(technology: Technology) -> None:
    titles = [failure.title for failure in failures(technology)]

    assert len(set(titles)) == len(titles)
    assert not [title for title in titles if title.startswith(technology.name)]


@each
def test_commands_can_be_read_in_their_language(technology: Technology) -> None:
    assert [
        (command.text, fault)
        for command in commands(technology)
        if (fault := syntax_fault(command))
    ] == []


@each
def test_programs_of_commands_are_known(technology: Technology) -> None:
    assert [
        (command.text, unknown)
        for command in commands(technology)
        if (unknown := unknown_programs(command, technology.programs))
    ] == []


@each
def test_no_step_or_cause_is_cited_from_example_org(technology: Technology) -> None:
    cited: list[Any] = [*commands(technology)]
    for failure in failures(technology):
        cited += [cause.sign for cause in failure.causes]
    for step in steps(technology):
        cited += [text for text in (step.healthy, step.unhealthy) if isinstance(text, Statement)]
    urls = [citation.href or "" for value in cited for citation in value.citations]

    assert not [url for url in urls if "example.org" in url]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_of_failures_belongs_to_a_technology_that_shows_each(name: str) -> None:
    module = importlib.import_module(f"atlas.technologies.failures.{name}")
    declared = {
        id(value): key for key, value in vars(module).items() if isinstance(value, KnownFailure)
    }
    shown = {id(failure) for technology in REGISTRY for failure in failures(technology)}

    assert [key for place, key in declared.items() if place not in shown] == []
