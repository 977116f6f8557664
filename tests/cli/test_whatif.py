"""`atlas whatif`: what it prints, and what it draws."""

import json
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer

ROOT = Path(__file__).parents[2]
MODULE = "systems/parcelpost/failures.py"
VIEW = '''
    """What dies with what."""

    from atlas import *
    from tests.examples import GAP, component, economics, reported, service

    parcelpost = System("Parcelpost", documented="scarcely", scale={}, economics=economics)
    twice = reported(quantity(2, "retry"), "2 retries")
    web = component(Client, "web")
    api, store, copy, search, mail = (
        service(name) for name in ("api", "store", "copy", "search", "mail")
    )
    one, two = service("shard one"), service("shard two")
    with CompleteArchitecture(
        parcelpost, "All of it", as_of="2024-06", timeouts=GAP, retries=GAP, cost=GAP
    ) as diagram:
        web >> Call("HTTPS", retries=twice) >> api >> Call("gRPC", retries=twice) >> store
        store >> Call("CQL") >> Group("shards", [one, two], boundary="zone")
        api >> Call("gRPC", optional=True) >> search
        web >> Call("SMTP") >> mail
'''

SPREAD = (
    VIEW.replace(
        "    one, two =",
        """
    B, C = worded("us-east1-b"), worded("us-east1-c")
    store, copy = service("store", zones=[B]), service("copy", zones=[B, C])
    one, two =""",
    )
    .replace("import GAP,", "import worded, GAP,")
    .replace(
        '        web >> Call("SMTP")', '        diagram.include(copy)\n        web >> Call("SMTP")'
    )
)


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with one view, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    project.write(MODULE, VIEW)
    return project


def run(*arguments: str, module: str = MODULE) -> Result:
    return CliRunner().invoke(main, ["whatif", module, *arguments])


def kill(*names: str) -> list[str]:
    return [word for name in names for word in ("--kill", name)]


def parsed(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_components_and_journeys_are_printed_by_what_becomes_of_them(inside: Writer) -> None:
    result = run(*kill("store"))

    assert result.exit_code == 0, result.output
    assert result.stdout == (
        "Parcelpost: All of it, as of 2024-06\n"
        "  taken down (1)  store\n"
        "  down (2)        web, api\n"
        "  degraded (0)    —\n"
        "  unaffected (4)  shard one, shard two, search, mail\n"
        "user-facing journeys\n"
        "  down       web → api → search\n"
        "             attempts of one request at api: = 3 ×\n"
        "  down       web → api → store → shard one\n"
        "             attempts of one request at store: = 9 ×\n"
        "  down       web → api → store → shard two\n"
        "             attempts of one request at store: = 9 ×\n"
        "  unaffected web → mail\n"
        "single points of failure of the system: api, store, mail\n"
    )


def test_a_group_dies_as_a_whole(inside: Writer) -> None:
    assert parsed(*kill("shard one"))["down"] == []
    found = parsed(*kill("shards"))
    assert found["killed"] == ["shard one", "shard two"]
    assert found["down"] == ["web", "api", "store"]


def test_several_die_at_once_each_named_once(inside: Writer) -> None:
    assert parsed(*kill("shard two", "shards", "mail"))["killed"] == [
        "shard one", "shard two", "mail"
    ]  # fmt: skip


def test_a_zone_dies_with_what_runs_in_no_other(inside: Writer) -> None:
    inside.write(MODULE, SPREAD)
    found = parsed("--zone", "us-east1-b")
    assert (found["killed"], found["weakened"]) == (["store"], ["copy"])
    assert found["down"] == ["web", "api"]
    assert found["degraded"] == ["copy"]
    text = run("--zone", "us-east1-b", *kill("copy")).stdout
    assert "taken down (2)  store, copy" in text
    assert "weakened (1)    copy" in run("--zone", "us-east1-b").stdout


def test_a_zone_that_the_view_lacks_is_a_wrong_call(inside: Writer) -> None:
    result = run("--zone", "us-west1-a")
    assert result.exit_code == 2
    assert "no zone is called 'us-west1-a'; allowed: shards" in result.stderr
    inside.write(MODULE, VIEW.replace('boundary="zone"', 'boundary="cell"'))
    assert "allowed: none: the view declares no such thing" in run("--zone", "b").stderr


def test_a_picture_that_takes_too_long_is_ended_with_its_size(
    inside: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("render.timeouts.dossier", lambda *_, **__: time.sleep(60))
    result = run(*kill("store"), "--draw", "out.svg", "--timeout", "0.3")
    assert result.exit_code == 1
    assert "(7 components, 5 calls) takes more than 0.3 s to draw; allowed: at" in result.stderr
    assert not (inside.folder / "out.svg").exists()


def test_json_gives_each_journey_with_its_fate_and_tries(inside: Writer) -> None:
    found = parsed(*kill("shards"))
    states = {" ".join(journey["path"]): journey for journey in found["journeys"]}

    assert found["id"] == "systems/parcelpost/failures"
    assert states["web mail"] == {"path": ["web", "mail"], "state": "unaffected",
                                 "amplification": None}  # fmt: skip
    assert states["web api store shard one"]["state"] == "down"
    assert states["web api store shard one"]["amplification"] == {
        "target": "shard one",
        "tries": {"grade": "derived", "shown": "computed ≥ 9 ×", "low": 9.0, "high": None,
                  "unit": "ratio"},
        "unknown": ["store → shards"],
    }  # fmt: skip
    assert found["single_points"] == ["api", "store", "mail"]


def test_retries_that_nobody_knows_are_a_gap_and_never_none(inside: Writer) -> None:
    text = run(*kill("search")).stdout
    assert "degraded   web → api → search" in text
    assert "attempts of one request at search: — retries unknown of api → search" in text


@pytest.mark.parametrize("name", ["stoer", "Store"])
def test_a_misspelt_name_is_a_wrong_call_with_the_nearest_one(inside: Writer, name: str) -> None:
    result = run(*kill("api", name))
    assert result.exit_code == 2
    assert f"no component or group is called {name!r}; allowed: web, api" in result.stderr
    assert "did you mean 'store'?" in result.stderr


def test_a_name_near_none_gets_no_guess(inside: Writer) -> None:
    result = run(*kill("zzz"))
    assert result.exit_code == 2
    assert "did you mean" not in result.stderr


def test_nothing_to_kill_is_a_wrong_call(inside: Writer) -> None:
    assert run().exit_code == 2


def test_a_folder_of_several_views_is_a_wrong_call(inside: Writer) -> None:
    inside.write("systems/parcelpost/other.py", VIEW)
    result = run(*kill("api"), module="systems/parcelpost")
    assert result.exit_code == 2
    assert "holds 2 views; allowed: one" in result.stderr


def test_retries_that_count_nothing_are_refused_with_both_sides(inside: Writer) -> None:
    inside.write(MODULE, VIEW.replace('quantity(2, "retry"), "2 retries"', 'ms(2), "2 ms"'))
    result = run(*kill("store"))
    assert result.exit_code == 1
    assert f"{MODULE}:16:12: LD004 a call over HTTPS is retried 2 ms; allowed:" in result.stderr


def test_a_view_that_cannot_be_loaded_is_a_finding(inside: Writer) -> None:
    inside.write(MODULE, "import nothing_of_the_kind\n")
    result = run(*kill("store"))
    assert result.exit_code == 1
    assert MODULE in result.stderr


def test_the_picture_is_one_whole_svg(inside: Writer) -> None:
    out = inside.folder / "out.svg"
    result = run(*kill("store", "search"), "--draw", "out.svg")

    assert result.exit_code == 0, result.output
    text = out.read_text("utf-8")
    assert ET.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
    assert "What if 2 components are down, computed" in text.replace("\u00a0", " ")
    assert [path.name for path in inside.folder.glob("out*")] == ["out.svg"]


@pytest.mark.parametrize(
    ("out", "why"), [("out.png", "is not an SVG"), ("no/out.svg", "does not exist")]
)
def test_a_picture_that_cannot_be_written_is_a_wrong_call(
    inside: Writer, out: str, why: str
) -> None:
    result = run(*kill("store"), "--draw", out)
    assert result.exit_code == 2
    assert why in result.stderr
    assert result.stdout == ""


def test_a_wrong_name_leaves_an_old_picture_as_it_was(inside: Writer) -> None:
    out = inside.write("out.svg", "old")
    assert run(*kill("zzz"), "--draw", "out.svg").exit_code == 2
    assert out.read_text("utf-8") == "old"
