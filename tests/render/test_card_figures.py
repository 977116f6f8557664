"""The figures of a card: about the view, not how things are set; labels that name something."""

from typing import Any

import pytest

from atlas import Call, Source, at_most, ms, nodes, users
from atlas.evidence.dates import to_date
from atlas.evidence.figure import Figure
from atlas.model.citing import Numbering
from render.forms.card_figures import Candidate, chosen
from render.forms.card_labels import Room, Shown, fitting
from render.text.fonts import Face, TextStyle
from tests.examples import (
    SOURCE,
    api,
    disk_per_node,
    failure,
    node_count,
    service,
    store,
    web,
    wired,
)

MANUAL = Source(
    title="Manual",
    publisher="Quill",
    url="https://example.org/manual",
    published="2023",
    checked="2024-06-01",
    kind="primary",
    release="2.0",
)
NUMBERS = Numbering({SOURCE: 1, MANUAL: 2}, to_date("2023"))
BODY = TextStyle(Face.SANS, 17)
ROOM = Room((TextStyle(Face.BOLD, 24), TextStyle(Face.BOLD, 20)), BODY, 180, 180, 2)


def of(basis: str, **changes: Any) -> Figure:
    return nodes(72) @ SOURCE.at("72 nodes", basis=basis, **changes)


def shown(*candidates: Candidate, numbers: Numbering = NUMBERS) -> list[Shown]:
    return list(fitting(candidates, "Parcelpost", numbers, ROOM))


def labels(*candidates: Candidate, numbers: Numbering = NUMBERS) -> list[str]:
    return [" ".join(one.label) for one in shown(*candidates, numbers=numbers)]


def test_what_is_set_comes_after_what_was_measured() -> None:
    figures = {"goal": of("target"), "nodes in use": node_count, "disks": disk_per_node}
    view = wired((web, Call("HTTP"), api), figures=figures)
    names = [candidate.name for candidate in chosen(view, [web, api], None, "")]

    assert names.index("nodes in use") < names.index("disks") < names.index("goal")


def test_no_limit_of_a_component_is_shown_and_nothing_of_another_failure() -> None:
    other = failure("cold start", time_to_recover=ms(4) @ SOURCE.at("4 ms", basis="outage"))
    documented = nodes(72) @ MANUAL.at("72 nodes")
    server = service(
        "server",
        role="answers",
        fails=[other],
        figures={"most nodes": of("limit"), "built for": documented, "nodes": node_count},
    )
    view = wired((web, Call("HTTP"), server))
    names = [candidate.name for candidate in chosen(view, [web, server], None, "")]

    assert "nodes" in names
    assert not {"most nodes", "built for", "time to recover"} & {*names}
    with_it = [candidate.name for candidate in chosen(view, [web, server], other, "")]
    assert "time to recover" in with_it


def test_what_the_title_is_about_comes_first() -> None:
    figures = {"disks": disk_per_node, "parcels at night": node_count}
    view = wired((web, Call("HTTP"), store), figures=figures, title="How parcels are sorted")

    assert next(iter(chosen(view, [web], None, ""))).name == "parcels at night"


@pytest.mark.parametrize(
    ("candidate", "label"),
    [
        (Candidate("load", of("peak", of="all brokers"), 4, "Kafka"), "all brokers, peak"),
        (Candidate("ready", of("", of="a new server"), 1), "ready, a new server"),
        (Candidate("a new server", of("", of="one new server"), 1), "a new server"),
        (Candidate("after", of(""), 2, "Caching"), "Caching, after"),
        (Candidate("used", of("part"), 1), "used, one part of it"),
        (Candidate("users", of(""), 0, "1K users"), "1K users"),
        (Candidate("moved (2023)", of(""), 0, "2023"), "moved (2023)"),
    ],
)
def test_a_label_names_something_once(candidate: Candidate, label: str) -> None:
    assert labels(candidate) == [label]


@pytest.mark.parametrize(
    "candidate",
    [
        Candidate("after", of(""), 2),
        Candidate("load", of("", of="Parcelpost"), 2),
        Candidate("nodes", of(""), 1),
        Candidate("a name that is so long that three lines do not have room for it", of(""), 1),
    ],
)
def test_what_nothing_names_or_cannot_be_shown_whole_is_left_out(candidate: Candidate) -> None:
    assert labels(candidate) == []


def test_a_label_loses_its_basis_before_the_year_of_an_old_figure() -> None:
    late = Numbering({SOURCE: 1}, to_date("2026"))
    long = Candidate("connections of the busiest rack", of("mean"), 1)

    assert labels(Candidate("racks", of("mean"), 1), numbers=late) == ["racks, mean (2023)"]
    assert labels(long, numbers=late) == ["connections of the busiest rack (2023)"]
    assert labels(Candidate("nodes", of(""), 1), numbers=late) == ["in 2023"]


def test_the_same_value_or_name_is_shown_once() -> None:
    first, again = (Candidate(name, of(""), 1) for name in ("racks", "rooms"))
    other = Candidate("racks", users(3) @ SOURCE.at("3 users"), 1)

    assert labels(first, again, other) == ["racks"]


def test_a_computed_bound_has_one_sign_and_its_label_says_that_it_is_computed() -> None:
    bound = ms(1) @ SOURCE.at("1 ms") + at_most(ms(3)) @ SOURCE.at("up to 3 ms")
    one = shown(Candidate("time to resolve", bound, 0))[0]

    assert (one.text, " ".join(one.label)) == ("≤ 4 ms", "time to resolve, computed")
