"""What a project lacks, read from its views."""

from datetime import date

from atlas.discovery.needs import Part, needs_of
from tests.projects import Writer

COMPONENTS = """
    from atlas import *
    from tests.examples import GAP, database, economics, service

    ours = Publisher("Parcelpost", checked="2026-11-20", base="https://parcelpost.example")
    OLD = ours.post("Old", "/old", "2019-03-01")
    NEW = ours.post("New", "/new", "2026-03-01")
    parcelpost = System("Parcelpost", documented="scarcely", scale={}, economics=economics)
    api = service("api")
    disks = count(3, "disk") @ NEW.at("3 disks")
    store = database("store", size=tb(7) @ OLD.at("7 TB"), figures={"disks": disks})
"""
TARGETS = """
    [tool.atlas]
    [tool.atlas.targets]
    architecture = 8
    systems = ["parcelpost", "shop"]
"""


def test_missing_views_gaps_and_old_figures_are_lacking(project: Writer) -> None:
    project.complete().write("pyproject.toml", TARGETS)
    project.write("systems/parcelpost/components.py", COMPONENTS)
    needs = needs_of(project.project, date(2026, 11, 28))

    assert needs.skipped == ()
    assert needs.counts == {"architecture": (2, 8)}
    assert needs.systems["shop"].missing[:2] == ("Complete architecture", "Request flow")
    assert len(needs.systems["shop"].missing) == 8
    assert len(needs.systems["parcelpost"].missing) == 7
    assert {"parcelpost.example/old", "parcelpost.example/new"} <= needs.cited
    (store,) = (it for it in needs.systems["parcelpost"].parts if it.name == "store")
    assert (store.technology, store.stale) == ("Quill", 1)
    assert store.gaps > 0


def test_every_figure_is_stale_once_its_source_is_due(project: Writer) -> None:
    project.complete().write("systems/parcelpost/components.py", COMPONENTS)
    needs = needs_of(project.project, date(2027, 3, 1))
    stale = {part.name: part.stale for part in needs.systems["parcelpost"].parts}

    assert stale["store"] == 2


def test_a_project_without_targets_misses_no_view(project: Writer) -> None:
    needs = needs_of(project.complete().project, date(2026, 11, 28))

    assert needs.systems["parcelpost"].missing == ()
    assert needs.counts == {}


def test_a_module_that_cannot_be_loaded_is_named_and_seen_once_corrected(project: Writer) -> None:
    file = project.complete().write("systems/parcelpost/broken.py", "raise ValueError\n")

    assert needs_of(project.project, date(2026, 11, 28)).skipped == (
        "systems/parcelpost/broken.py",
    )
    file.unlink()
    assert needs_of(project.project, date(2026, 11, 28)).skipped == ()


def test_an_empty_project_lacks_nothing_that_is_not_planned(project: Writer) -> None:
    assert needs_of(project.project, date(2026, 11, 28)).systems == {}


def test_a_part_has_nothing_lacking_at_first() -> None:
    assert Part("store", "Redis") == Part("store", "Redis", 0, 0)
