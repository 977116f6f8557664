import json

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer
from tests.triage.systems import write_parcelpost


@pytest.fixture(autouse=True)
def _project(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_parcelpost(project).folder)
    monkeypatch.setenv("COLUMNS", "120")


def show(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["show", *arguments])


@pytest.mark.parametrize("name", ["systems/parcelpost/storage.py", "systems/parcelpost/storage"])
def test_a_view_is_shown_by_path_or_identifier_with_what_belongs_to_it(name: str) -> None:
    shown = show(name)

    assert shown.exit_code == 0
    assert "Parcelpost: Once more" in shown.output
    assert "systems/parcelpost/architecture" in shown.output.partition("links")[2]


def test_a_signal_is_shown_with_the_views_that_carry_it() -> None:
    shown = show("Ledgerium.PAGE_LOST").output

    assert "A page on disk is damaged." in shown
    assert "store: damaged page" in shown


def test_a_component_is_shown_with_its_views() -> None:
    assert "systems/parcelpost/storage" in show("store").output


def test_a_signal_that_no_view_carries_says_so() -> None:
    assert "no view carries it" in show("Redis.OOM").output


def test_machines_read_the_same_as_json() -> None:
    (view,) = json.loads(show("systems/parcelpost/storage", "--format", "json").stdout)
    (signal,) = json.loads(show("Ledgerium.PAGE_LOST", "--format", "json").stdout)

    assert view["id"] == "systems/parcelpost/storage"
    assert [related["view"] for related in view["related"]] == ["systems/parcelpost/architecture"]
    assert {"because", "declared", "title", "category"} <= view["related"][0].keys()
    assert view["links"] == []  # what it declares itself
    assert len(view["answers"]) == 20
    assert (signal["kind"], len(signal["views"])) == ("signal", 2)


def test_nothing_is_no_view() -> None:
    shown = show("")

    assert (shown.exit_code, shown.stdout) == (2, "")


def test_what_is_nothing_of_all_that_is_a_wrong_call() -> None:
    shown = show("Ledgerium.PAGE_LOTS")

    assert shown.exit_code == 2
    assert "did you mean 'Ledgerium.PAGE_LOST'?" in shown.stderr
