"""`atlas audit`: what it prints."""

import csv
import io
import json

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer

COMPONENTS = """
    from atlas import *
    from tests.examples import GAP, SOURCE, database, economics, service

    scale = {"parcels": users(5) @ SOURCE.at("5 users"), "letters": undisclosed("not there")}
    parcelpost = System("Parcelpost", documented="scarcely", scale=scale, economics=economics)
    api = service("api")
    store = database("store")
"""


def audit(project: Writer, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    project.complete().write("systems/parcelpost/components.py", COMPONENTS)
    monkeypatch.chdir(project.folder)
    return CliRunner().invoke(main, ["audit", *arguments])


def test_a_sample_is_printed_with_sources_places_and_room_for_a_verdict(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = audit(project, monkeypatch, "--sample", "12", "--gaps", "2")

    assert result.exit_code == 0
    assert "1. figure, architecture" in result.stdout
    assert "gap, architecture" in result.stdout
    assert result.stdout.count("   verdict") == result.stdout.count("   where")
    assert "; seed 1" in result.stderr


def test_the_same_seed_prints_the_same(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    one, again = (
        audit(project, monkeypatch, "--seed", "7", "--format", "json").stdout for _ in range(2)
    )

    assert one == again
    assert json.loads(one)["seed"] == 7
    assert all(claim["verdict"] == "" for claim in json.loads(one)["claims"])


def test_a_sheet_has_a_line_per_claim_and_an_empty_last_column(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = audit(project, monkeypatch, "systems/parcelpost/storage", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))

    assert rows
    assert list(rows[0])[-1] == "verdict"
    assert {row["verdict"] for row in rows} == {""}
    assert all("systems/parcelpost/storage: " in row["used as"] for row in rows)


def test_views_that_use_a_claim_alike_share_a_line(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = audit(project, monkeypatch)

    assert " (systems/parcelpost/architecture and 1 more view)" in result.stdout


def test_a_broken_view_is_told_and_the_others_are_sampled(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.complete().write("systems/parcelpost/broken.py", "raise ValueError\n")
    result = audit(project, monkeypatch)

    assert result.exit_code == 1
    assert "LD001" in result.stderr
    assert "1. figure" in result.stdout
