"""What holds for every technology of the atlas."""

import importlib
import re
from pathlib import Path
from typing import Any

import pytest

import atlas.technologies
from atlas import LogMessage, Metric, Source, Technology, Undisclosed
from atlas.evidence.dates import parse_date
from atlas.technologies.registry import REGISTRY
from atlas.topology.plane import Plane

FOLDER = Path(atlas.technologies.__file__).parent
BASES = {
    "icon_file", "icon_names",
    "icon_svg", "known_failure", "message", "metric", "parameter", "plain", "printing",
    "registry", "release", "technology",
}  # fmt: skip
NAMES = sorted(
    path.stem for path in FOLDER.glob("*.py") if path.stem not in BASES and path.stem[0] != "_"
)
TODAY = parse_date("2026-11-22")

every = pytest.mark.parametrize("name", NAMES)


def load(name: str) -> Technology:
    technology = getattr(importlib.import_module(f"atlas.technologies.{name}"), name)
    assert isinstance(technology, Technology)
    return technology


def _sources(technology: Technology) -> list[Source]:
    held: list[Any] = [*technology.messages.values(), *technology.metrics.values()]
    if not isinstance(technology.releases, Undisclosed):
        held += technology.releases
    return [message.source for message in held]


def test_the_registry_lists_every_file_once() -> None:
    listed = [type(technology).__module__.rpartition(".")[2] for technology in REGISTRY]

    assert sorted(listed) == NAMES


def test_no_two_technologies_have_one_name() -> None:
    names = [technology.name for technology in REGISTRY]

    assert len(set(names)) == len(names)


@every
def test_a_technology_has_a_class_and_an_instance_named_as_its_file(name: str) -> None:
    assert type(load(name)).__module__ == f"atlas.technologies.{name}"
    assert type(load(name)).__doc__


@every
def test_a_sample_holds_its_anchor_and_is_found_by_its_pattern(name: str) -> None:
    for message in load(name).messages.values():
        assert isinstance(message, LogMessage)
        assert message.anchor in message.sample
        assert message.pattern is None or re.search(message.pattern, message.sample)


@every
def test_the_parts_of_a_pattern_have_names(name: str) -> None:
    for message in load(name).messages.values():
        pattern = re.compile(message.pattern or "")
        assert pattern.groups == len(pattern.groupindex), message.pattern


@every
def test_no_two_messages_are_found_by_the_same_text_in_the_same_versions(name: str) -> None:
    messages = load(name).messages.values()

    assert len(
        {(message.anchor, message.pattern, message.versions) for message in messages}
    ) == len(messages)


@every
def test_metrics_have_names_without_blanks(name: str) -> None:
    for metric in load(name).metrics.values():
        assert isinstance(metric, Metric)
        assert re.fullmatch(r"\S+", metric.name)


@every
def test_messages_and_metrics_are_named_in_capitals(name: str) -> None:
    technology = load(name)

    assert all(name == name.upper() for name in (*technology.messages, *technology.metrics))


@every
def test_no_release_is_of_tomorrow_and_none_is_listed_twice(name: str) -> None:
    releases = load(name).releases
    if isinstance(releases, Undisclosed):
        pytest.skip(releases.where)

    assert max(release.date.earliest for release in releases) <= TODAY.latest
    assert len({release.version for release in releases}) == len(releases)


@every
def test_no_source_is_of_example_org(name: str) -> None:
    assert not [source.url for source in _sources(load(name)) if "example.org" in source.url]


@every
def test_a_technology_says_which_plane_it_usually_stands_in(name: str) -> None:
    assert Plane.named(load(name).plane or "nowhere")


@every
def test_no_name_is_declared_twice(name: str) -> None:
    bases = [base for base in type(load(name)).__mro__ if base is not Technology]
    declared = [key for base in bases for key in vars(base) if key.isupper()]

    assert len(declared) == len(set(declared))
