import json
from importlib.metadata import version
from xml.etree import ElementTree as ET

from attrs import evolve

from atlas.diagnostics import Finding
from atlas.gates.formats import statistics, to_github, to_gitlab, to_junit, to_sarif

FINDINGS = [
    Finding("systems/a/one.py", 3, 7, "CFO303", "no cost, 100 % unknown\nat all", "give one"),
    Finding("systems/a/one.py", 9, 1, "AM101", "no message <&>", "add one"),
    Finding("systems/a/two,x.py", 1, 1, "AM101", "no message", "add one"),
]


def test_github_gets_an_annotation_a_finding_with_its_signs_escaped() -> None:
    first, _, third = to_github(FINDINGS).split("\n")
    assert first == (
        "::error file=systems/a/one.py,line=3,col=7,title=CFO303::"
        "no cost, 100 %25 unknown%0Aat all; give one"
    )
    assert third.startswith("::error file=systems/a/two%2Cx.py,line=1,col=1,title=AM101::")


def test_gitlab_knows_a_finding_again_where_lines_above_it_changed() -> None:
    first, second, third = json.loads(to_gitlab(FINDINGS))
    assert first["location"] == {"path": "systems/a/one.py", "lines": {"begin": 3}}
    assert (first["check_name"], first["severity"]) == ("CFO303", "major")
    assert "no cost, 100 % unknown\nat all; give one" in first["description"]
    moved = [evolve(finding, line=finding.line + 7) for finding in FINDINGS]
    assert [each["fingerprint"] for each in json.loads(to_gitlab(moved))] == [
        each["fingerprint"] for each in (first, second, third)
    ]
    twice = json.loads(to_gitlab([FINDINGS[1], moved[1]]))
    assert len({each["fingerprint"] for each in twice}) == 2


def test_sarif_holds_the_rules_and_the_places() -> None:
    log = json.loads(to_sarif(FINDINGS))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["version"] == version("production-atlas")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["AM101", "CFO303"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "systems/a/one.py"
    assert place["region"] == {"startLine": 3, "startColumn": 7}


def test_junit_has_a_case_a_module_and_fails_those_with_findings() -> None:
    report = to_junit(FINDINGS, ["systems/a/one.py", "systems/a/fine.py"])
    suite = ET.fromstring(report)  # noqa: S314 - our own report
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    cases = {case.get("name"): case.find("failure") for case in suite}
    assert cases["systems/a/fine.py"] is None
    failure = cases["systems/a/one.py"]
    assert failure is not None
    assert "no message <&>" in (failure.text or "")


def test_statistics_count_the_most_frequent_code_first() -> None:
    lines = statistics(FINDINGS).split("\n")
    assert [line.split()[:2] for line in lines] == [["2", "AM101"], ["1", "CFO303"]]
    assert "Shows exact error messages to look for" in lines[0]
