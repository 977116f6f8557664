"""A model that is exported as JSON and imported again is the same model."""

import itertools
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.imported.planning import planned
from atlas.imported.reading import READERS
from atlas.imported.shapes import Arrow, Box, Draft, Kind, Node, Stated, Way
from atlas.loader import load_module
from atlas.model.encoding import plain
from atlas.model.model import model
from atlas.project import find_project
from atlas.technologies.registry import REGISTRY
from atlas.topology.group import Boundary
from tests.projects import DRAFT_SETTINGS, Writer

VERSIONS, COUNTS, MACHINES = ("1.2", "16.4"), ("0", "3", "5000"), ("m5.large", "n2-standard-4")
WORDS = {value: f"{key}: {value}"
         for key, values in (("tag", VERSIONS), ("replicas", COUNTS), ("type", MACHINES))
         for value in values}  # fmt: skip
TODAY = datetime.now(UTC).date()
numbers = itertools.count()
texts = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), codec="utf-8"), min_size=1, max_size=20
).filter(lambda text: text.strip() != "")
names = texts | st.sampled_from(["count", "todo", "api", "Api", "class", "C", "diagram", "nginx"])
technologies = st.sampled_from(["", *(each.name for each in REGISTRY[::40])]) | texts


def stated(values: tuple[str, ...], unit: str = "") -> st.SearchStrategy[Stated | None]:
    return st.none() | st.sampled_from(values).map(
        lambda value: Stated(value=value, words=WORDS[value], file="compose.yaml", unit=unit)
    )


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    kinds: list[Kind] = list(get_args(Kind))
    ways: list[Way] = list(get_args(Way))
    boundaries: list[Boundary] = list(get_args(Boundary))
    keys = [f"n{number}" for number in range(draw(st.integers(1, 5)))]
    nodes = [
        Node(
            key=key,
            name=draw(names),
            kind=draw(st.sampled_from(kinds)),
            technology=(technology := draw(technologies)),
            is_exact=bool(technology) and draw(st.booleans()),
            icon=draw(st.sampled_from(["", "diagrams.onprem.compute.Server"])),
            version=draw(stated(VERSIONS)),
            count=draw(stated(COUNTS, "web server")),
            machine=draw(stated(MACHINES)),
            role=draw(st.just("") | texts),
            url=draw(st.sampled_from(["", "https://grafana.example.org/d/1?a=b&c"])),
        )
        for key in keys
    ]
    boxes = [
        Box(
            name=draw(names),
            members=draw(st.lists(st.sampled_from(keys), min_size=1, unique=True)),
            boundary=draw(st.sampled_from(boundaries)),
            key=f"g{number}",
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    ends = st.sampled_from([*keys, *(box.key for box in boxes)])
    arrows = [
        Arrow(
            tail=draw(ends),
            head=draw(ends),
            protocol=draw(st.just("") | texts),
            note=draw(st.just("") | texts),
            way=(way := draw(st.sampled_from(ways))),
            is_optional=draw(st.booleans()),
            when=draw(texts) if way == "fallback" else "",
        )
        for _ in range(draw(st.integers(0, 6)))
    ]
    held = {box.key: set(box.members) for box in boxes}

    def is_possible(arrow: Arrow) -> bool:
        """No group calls its own members, and nothing falls back to itself, not even by another."""
        if {arrow.tail, arrow.head} <= set(keys):
            return arrow.way != "fallback" or arrow.tail < arrow.head
        tail, head = (held.get(end, {end}) for end in (arrow.tail, arrow.head))
        return arrow.way != "fallback" and not tail & head

    arrows = [each for each in arrows if is_possible(each)]
    return Draft(title=draw(texts), nodes=tuple(nodes), arrows=tuple(arrows), boxes=tuple(boxes))


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Path]:
    return (tmp_path / str(number) for number in itertools.count())


def imported(folder: Path, draft: Draft, file: str) -> list[dict[str, Any]]:
    """Write a draft into a project; return what it says as JSON."""
    writer = Writer(folder)
    writer.write("pyproject.toml", DRAFT_SETTINGS)
    writer.write("compose.yaml", "\n".join(WORDS.values()))
    project = find_project(folder)
    place = folder / "systems" / "shop"
    made = planned(project, place, draft, system="Shop", files=[file], today=TODAY)
    for name, text in made.texts.items():
        writer.write(f"systems/shop/{name}", text)
    loaded = load_module(project, place / "architecture.py")
    views: list[dict[str, Any]] = json.loads(json.dumps([plain(model(loaded))]))
    return views


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drafts())
def test_it_is_the_same_model(places: Iterator[Path], draft: Draft) -> None:
    first = imported(next(places), draft, "compose.yaml")
    second = imported(next(places), READERS["atlas"](json.dumps(first), "shop.json"), "shop.json")
    for views in (first, second):
        del views[0]["summary"]  # it names the file

    assert first == second


def test_what_other_sources_state_is_left_out_and_named(places: Iterator[Path]) -> None:
    (view,) = imported(next(places), Draft(nodes=(Node(key="a", name="api"),)), "compose.yaml")
    view["sources"] = [{"number": "1", "url": "https://a.example", "publisher": "A", "title": "B"}]
    version = {"text": "16.4", "grade": "reported", "cites": [{"number": "1", "phrase": "16.4"}]}
    view["components"][0] |= {"version": version, "kind": "StateInstance", "plane": "state"}
    draft = READERS["atlas"](json.dumps(view), "shop.json")

    assert [(each.what, each.why) for each in draft.left_out] == [
        ("the class of api", "an import makes none; it is a Database now"),
        ("the version of api, 16.4", "it comes from A: B: cite it from there"),
    ]
    assert (draft.nodes[0].kind, draft.nodes[0].version) == ("Database", None)


def test_a_file_that_the_project_does_not_have_is_not_cited(places: Iterator[Path]) -> None:
    node = Node(key="a", name="api", version=Stated(value="1", words="tag: 1", file="other.yaml"))
    writer = Writer(next(places))
    writer.write("pyproject.toml", DRAFT_SETTINGS)
    place = writer.folder / "systems" / "shop"
    made = planned(
        writer.project,
        place,
        Draft(nodes=(node,)),
        system="Shop",
        files=["shop.json"],
        today=TODAY,
    )

    assert [each.why for each in made.left_out] == [
        "other.yaml of this project does not say “tag: 1”"
    ]
    assert "tag" not in made.texts["components.py"]


def test_several_views_are_one_system_and_each_call_is_there_once() -> None:
    call = {"tail": "web", "head": "zone", "kind": "asynchronous", "protocol": "AMQP"}
    group = {"name": "zone", "boundary": "zone", "members": ["api", "nobody"]}
    view = {
        "kind_label": "Complete architecture",
        "components": [{"name": "web", "kind": "Client"}, {"name": "api", "kind": "Service"}],
        "calls": [call, call],
        "groups": [group],
    }
    draft = READERS["atlas"](json.dumps([view, view]), "shop.json")

    assert [node.name for node in draft.nodes] == ["web", "api"]
    assert draft.boxes == (Box(name="zone", members=["api"], boundary="zone", key="zone"),)
    (first, second) = draft.arrows  # the view itself makes it twice
    assert first == second == Arrow(tail="web", head="zone", protocol="AMQP", way="asynchronous")
