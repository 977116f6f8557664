"""What `atlas show --format json` prints is what its schema says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from atlas.cli import main
from atlas.kinds import KINDS
from atlas.model.encoding import schema, schema_text
from tests.projects import Writer

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "view.json"
_OF_A_KIND = '''
    """A {kind} of Parcelpost."""

    from tests.examples import finished
    import atlas

    diagram = finished(atlas.{kind})
'''
EVERY = pytest.mark.parametrize("kind", [kind.__name__ for kind in KINDS])


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What is printed of a view of every kind, by its kind."""
    writer = Writer(tmp_path_factory.mktemp("shown"))
    found: dict[str, dict[str, Any]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(writer.folder)
        for kind in KINDS:
            name = f"systems/kinds/{kind.__name__.lower()}"
            writer.write(f"{name}.py", _OF_A_KIND.format(kind=kind.__name__))
        for kind in KINDS:
            name = f"systems/kinds/{kind.__name__.lower()}"
            result = CliRunner().invoke(main, ["show", name, "--format", "json"])
            assert result.exit_code == 0, result.output
            (found[kind.__name__],) = json.loads(result.stdout)
    return found


def steps(held: object) -> Iterator[dict[str, Any]]:
    """Every step anywhere in what is printed."""
    if isinstance(held, dict):
        if "command" in held:
            yield cast("dict[str, Any]", held)
        for value in cast("dict[str, object]", held).values():
            yield from steps(value)
    elif isinstance(held, list):
        for value in cast("list[object]", held):
            yield from steps(value)


@EVERY
def test_a_view_of_every_kind_is_valid(kind: str, shown: dict[str, dict[str, Any]]) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))

    assert [error.message for error in validator.iter_errors([shown[kind]])] == []


@EVERY
def test_a_view_holds_what_machines_ask_for(kind: str, shown: dict[str, dict[str, Any]]) -> None:
    view = shown[kind]

    for name in ("components", "calls", "failures", "figures", "chapters", "sources"):
        assert view[name], name
    assert view["kind"] == kind
    assert all(failure["signals"] for failure in view["failures"])
    assert {figure["value"]["grade"] for figure in view["figures"]} <= {
        "reported",
        "measured",
        "derived",
        "modelled",
    }
    numbers = {source["number"] for source in view["sources"]}
    cited = [cite for figure in view["figures"] for cite in figure["value"]["cites"]]
    assert cited
    assert {cite["number"] for cite in cited} <= numbers


@EVERY
def test_a_step_says_what_it_does_risks_and_undoes(
    kind: str, shown: dict[str, dict[str, Any]]
) -> None:
    found = list(steps(shown[kind]))

    assert found
    for step in found:
        assert {"title", "risk", "takes", "undo", "verify", "command"} <= step.keys()
        assert step["title"]
        assert {"language", "text"} <= step["command"].keys()
    assert "quill status" in {step["command"]["text"] for step in found}


def test_what_is_not_a_view_is_not_valid(shown: dict[str, dict[str, Any]]) -> None:
    validator = Draft202012Validator(schema())
    view = shown["CostStudy"]

    for broken in (
        {key: value for key, value in view.items() if key != "chapters"},
        {**view, "figures": [{"label": "size"}]},
        {**view, "title": None},
    ):
        assert not validator.is_valid([broken])


def test_the_schema_is_one(shown: dict[str, dict[str, Any]]) -> None:
    Draft202012Validator.check_schema(schema())
    assert set(shown) == {kind.__name__ for kind in KINDS}


def test_the_documented_schema_is_in_step() -> None:
    printed = CliRunner().invoke(main, ["show", "--schema"])

    assert printed.exit_code == 0
    assert printed.stdout == schema_text()
    assert SCHEMA.read_text("utf-8") == printed.stdout, "make docs"
