"""`atlas progress`: what it prints, and that the site and the schema say the same."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from atlas.cli import main
from render.site.build import build
from tests.projects import Writer, components

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs" / "schema" / "progress.json"
TARGETS = """
    [tool.atlas.targets]
    architecture = 16
    cost-study = 1
    systems.first = ["parcelpost"]
    systems.second = ["missing"]
"""
FACTS = """
    from atlas import Publisher, users

    ours = Publisher("Parcelpost", checked="2026-11-20", base="https://example.org")
    PARCELS = users(2e6) @ ours.post("Parcels", "/parcels", "2024-05").at("2 million users")
"""


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with two views and targets, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    project.complete()
    project.write("pyproject.toml", TARGETS)
    sourced = components().replace("scale={}", 'scale={"parcels": facts.PARCELS}')
    project.write(
        "systems/parcelpost/components.py", f"from systems.parcelpost import facts\n{sourced}"
    )
    project.write("systems/parcelpost/facts.py", FACTS)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["progress", *arguments])


def printed(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def test_json_is_what_its_documented_schema_says(inside: Writer) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    found = printed("--today", "2030-01-01")

    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []
    assert run("--schema").stdout == SCHEMA.read_text("utf-8"), "make docs"
    assert not Draft202012Validator(schema).is_valid({**found, "views": None})


def test_views_are_counted_against_targets_by_category_tier_and_system(inside: Writer) -> None:
    found = printed()

    assert (found["views"], found["target"]) == (2, 17)
    assert found["categories"] == [
        {"category": "architecture", "views": 2, "target": 16},
        {"category": "cost-study", "views": 0, "target": 1},
    ]
    assert [(tier["tier"], tier["views"], tier["target"]) for tier in found["tiers"]] == [
        ("first", 1, 8),
        ("second", 0, 8),
    ]
    assert [len(system["cells"]) for system in found["systems"]] == [8, 8]
    assert found["systems"][0]["cells"][0] == "systems/parcelpost/storage"


def test_substance_is_that_of_the_check(inside: Writer) -> None:
    found = printed()
    checked = CliRunner().invoke(main, ["check"]).stderr

    for gate in found["substance"][:-1]:
        assert f"{gate['title']} {gate['answered']} of {gate['asked']}" in checked
    assert found["substance"][-1]["gate"] == "all"


def test_sources_that_check_finds_stale_are_stale(inside: Writer) -> None:
    day = ("--today", "2030-01-01")
    found = printed(*day)["sources"]
    checked = CliRunner().invoke(main, ["check", *day, "--select", "EV506", "--format", "json"])

    assert found["stale"] > 0
    assert found["stale"] == len(found["reviews"])
    places = {(finding["path"], finding["line"]) for finding in json.loads(checked.stdout)}
    assert {(review["path"], review["line"]) for review in found["reviews"]} <= places


def test_a_project_without_targets_has_counts_alone(inside: Writer) -> None:
    inside.write("pyproject.toml", "[tool.atlas]\n")
    found, text = printed(), run().stdout

    assert (found["target"], found["tiers"], found["systems"]) == (None, [], [])
    assert "2 views; no number is planned" in text
    assert "Tiers" not in text
    assert "target" not in text.replace("[tool.atlas.targets]", "")


def test_text_has_every_section_and_so_many_tasks(inside: Writer) -> None:
    text = run("--limit", "1").stdout

    for heading in ("Views", "Tiers", "Systems", "Questions answered", "Sources", "Pace", "next"):
        assert heading in text
    assert "2 of 17 views" in text
    assert re.search(r"The first 1 of \d+\.", text)
    assert "begin" not in text


def test_markdown_has_the_same_tables(inside: Writer) -> None:
    text = run("--format", "markdown").stdout

    assert text.startswith("# Progress\n\n## Views\n\n2 of 17 views")
    assert "| architecture | 2 | 16 | 12 % |" in text
    assert "| first | 1 | 0 | 1 | 8 | 12 % |" in text


def test_a_badge_is_written_where_it_is_asked_for(inside: Writer) -> None:
    result = run("--badge", "out/badge.svg")

    assert result.exit_code == 0
    drawn = (inside.folder / "out/badge.svg").read_text("utf-8")
    assert "<title" in drawn
    assert re.search(r"views: 2 of 17, \d+ % answered", drawn)


def test_a_badge_that_cannot_be_written_is_one_line(inside: Writer) -> None:
    inside.write("file", "")
    result = run("--badge", "file/badge.svg")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_a_module_that_cannot_be_loaded_is_said_and_fails(inside: Writer) -> None:
    inside.write("systems/parcelpost/broken.py", "raise ValueError")
    result = run("--format", "json")

    assert result.exit_code == 1
    assert json.loads(result.stdout)["views"] == 2
    assert "broken.py" in result.stderr


def test_the_site_shows_the_same_numbers(inside: Writer) -> None:
    found = printed()
    page = (build(inside.project, jobs=1).folder / "coverage.html").read_text("utf-8")

    assert f"{found['views']} of {found['target']} views exist." in page
    sources = found["sources"]
    assert sources["sources"] > 0
    assert re.search(rf"{sources['sources']} sources?: {sources['stale']} stale", page)
    for task in found["next"]:
        assert f">{task['value']}</th><td>{task['task']}</td>" in page
