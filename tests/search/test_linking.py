from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from atlas.loader import LoadedView, load_module
from atlas.project import Project
from atlas.search import building
from atlas.search.index import Index
from atlas.search.linking import HEADINGS, Linked, read_links
from atlas.search.opening import open_index
from atlas.search.sharing import nearest, shared
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

GUIDE = """
    from atlas import DebuggingGuide
    from tests.examples import ARGUMENTS, GAP
    from systems.parcelpost.components import Ledger, ledger

    given = {**ARGUMENTS[DebuggingGuide], "signals": [Ledger.PAGE_LOST], "plane": None}
    Ledger.plane = "state"
    with DebuggingGuide(ledger(GAP), "Damaged pages", as_of="2024-06", **given) as diagram:
        pass
"""
OTHER = """
    from atlas import CompleteArchitecture, Link
    from tests.examples import GAP, database

    from atlas import *
    from tests.examples import economics

    lone = System("Lonepost", documented="scarcely", scale={}, economics=economics)
    with CompleteArchitecture(
        lone, "Alone", as_of="2024-06", timeouts=GAP, retries=GAP, cost=GAP,
        see=[Link("systems/parcelpost/storage", because="how others do it")],
    ) as diagram:
        diagram.include(database("lone"))
"""


@pytest.fixture
def index(project: Writer) -> Iterator[Index]:
    index = open_index(written(project).project)
    yield index
    index.close()


def written(project: Writer) -> Writer:
    write_parcelpost(project)
    project.write("incidents/debugging/damaged_pages.py", GUIDE)
    project.write("systems/lonepost/architecture.py", OTHER)
    return project


def linked(index: Index, view: str) -> list[Linked]:
    return read_links(index).of(view)


def one(found: list[Linked], view: str) -> Linked:
    return next(each for each in found if each.view.id == view)


def test_views_that_share_a_component_belong_together(index: Index) -> None:
    found = one(linked(index, "systems/parcelpost/storage"), "systems/parcelpost/architecture")

    assert (found.because, found.declared) == ("shows api, store", False)


def test_a_guide_belongs_to_the_views_that_carry_its_message(index: Index) -> None:
    found = one(linked(index, "systems/parcelpost/storage"), "incidents/debugging/damaged_pages")
    back = linked(index, "incidents/debugging/damaged_pages")

    assert found.because == "carries ledger page lost its checksum"
    assert {each.view.id for each in back} == {
        "systems/parcelpost/architecture",
        "systems/parcelpost/storage",
    }


def test_a_declared_link_is_known_from_both_sides(index: Index) -> None:
    to = one(linked(index, "systems/lonepost/architecture"), "systems/parcelpost/storage")
    back = one(linked(index, "systems/parcelpost/storage"), "systems/lonepost/architecture")

    assert (to.because, to.declared) == ("how others do it", True)
    assert (back.because, back.declared) == ("links here: how others do it", True)


def test_the_same_message_does_not_join_the_architectures_of_two_systems(project: Writer) -> None:
    write_parcelpost(project)
    write_parcelpost(project, "Quickpost")
    index = open_index(project.project)
    found = linked(index, "systems/parcelpost/storage")
    index.close()

    assert {each.view.system for each in found} == {"Parcelpost"}


def test_they_stand_by_heading_and_then_the_closest_first(index: Index) -> None:
    found = linked(index, "systems/parcelpost/storage")
    headings = list(HEADINGS)
    keys = [(headings.index(each.view.category), each.strength, each.view.id) for each in found]

    assert keys == sorted(keys)
    assert len({each.view.id for each in found}) == len(found)


def test_a_view_that_is_not_there_has_no_links(index: Index) -> None:
    assert linked(index, "systems/parcelpost/nothing") == []


def test_a_message_knows_every_view_that_carries_it(index: Index) -> None:
    for text in ("Ledgerium.PAGE_LOST", "ledgerium.page_lost", "ledger page lost its checksum"):
        (found,) = shared(index, text)

        assert found.kind == "signal"
        assert [each.view.id for each in found.views] == [
            "incidents/debugging/damaged_pages",
            "systems/parcelpost/architecture",
            "systems/parcelpost/storage",
        ]


def test_a_component_knows_its_views_and_guides(index: Index) -> None:
    (found,) = shared(index, "Store")

    assert (found.name, found.kind) == ("store", "component")
    assert found.about.startswith("of Parcelpost, systems/parcelpost/components.py:")
    assert [each.because for each in found.views] == [
        "carries Ledgerium.PAGE_LOST",
        "shows it",
        "shows it",
    ]


def test_two_components_of_one_name_are_two(project: Writer) -> None:
    write_parcelpost(project)
    write_parcelpost(project, "Quickpost")
    index = open_index(project.project)

    assert len(shared(index, "store")) == 2
    index.close()


def test_what_nothing_is_called_is_nothing_but_may_be_near(index: Index) -> None:
    assert shared(index, "Ledgerium.PAGE_LOTS") == []
    assert nearest(index, "Ledgerium.PAGE_LOTS") == "Ledgerium.PAGE_LOST"
    assert nearest(index, "zzzzzzzzzz") == ""


def test_only_what_changed_is_loaded_for_the_links(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index(written(project).project).close()
    loaded: list[str] = []

    def noted(project: Project, path: Path) -> LoadedView:
        loaded.append(path.name)
        return load_module(project, path)

    monkeypatch.setattr(building, "load_module", noted)
    changed = dedent(OTHER).replace("systems/parcelpost/storage", "systems/parcelpost/architecture")
    project.write("systems/lonepost/architecture.py", changed)
    index = open_index(project.project)

    assert loaded == ["architecture.py"]
    assert [each.view.id for each in linked(index, "systems/lonepost/architecture")] == [
        "systems/parcelpost/architecture"
    ]
    index.close()


def test_a_view_that_is_gone_leaves_no_links(project: Writer) -> None:
    open_index(written(project).project).close()
    (project.folder / "systems/lonepost/architecture.py").unlink()
    index = open_index(project.project)

    assert "systems/lonepost/architecture" not in {
        each.view.id for each in linked(index, "systems/parcelpost/storage")
    }
    index.close()


def test_of_many_the_closest_are_given(index: Index) -> None:
    links = read_links(index)

    assert len(links.views) > 2
    for view in links.views:
        found = links.of(view)
        first = {each.view.category: each for each in reversed(found)}
        assert links.of(view, 1) == [each for each in found if first[each.view.category] is each]
