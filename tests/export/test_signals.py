import json
import re
from typing import Any

import pytest
import re2  # type: ignore[import-untyped]
import yaml
from click.testing import CliRunner

from atlas import LogMessage, Technology
from atlas.cli import main
from atlas.export import loki, opentelemetry, percolator, vector
from atlas.export.signals import SignalRule, signal_rules
from atlas.technologies.registry import REGISTRY
from tests.examples import GAP, SOURCE
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

LIBRARY = signal_rules(REGISTRY, [])


def rules_of(**messages: LogMessage) -> list[SignalRule]:
    given: dict[str, Any] = {"name": "Zork", "icon": None, "releases": GAP, "logs": GAP}
    technology = type("Zork", (Technology,), {**given, **messages})()
    return signal_rules([technology], [])


def message(anchor: str, **changes: Any) -> LogMessage:
    given: dict[str, Any] = {
        "sample": anchor, "severity": "error", "meaning": "It is {{dark}}.", "source": SOURCE,
    }  # fmt: skip
    return LogMessage(anchor=anchor, **{**given, **changes})


TELLING = message("wumpus swallowed lantern")
QUOTED = message(
    'it\'s "open" \\ here', sample='it\'s "open" \\ here: 7', pattern=r"here: (?P<times>\d+)"
)


def test_a_telling_text_needs_neither_pattern_nor_context() -> None:
    (rule,) = rules_of(DARK=message("wumpus swallowed lantern", sample="wumpus swallowed lantern 7",
                                    pattern=r"lantern (?P<n>\d)"))  # fmt: skip

    assert (rule.anchor, rule.pattern, rule.context) == ("wumpus swallowed lantern", "", ())


def test_one_that_says_little_needs_its_pattern_its_context_or_its_technology() -> None:
    pattern = r"failed (?P<n>\d)"
    (by_pattern,) = rules_of(A=message("failed", sample="failed 7", pattern=pattern))
    (by_context,) = rules_of(A=message("failed", context=("grue",)))
    (by_name,) = rules_of(A=message("failed"))

    assert (by_pattern.pattern, by_pattern.context) == (pattern, ())
    assert (by_context.pattern, by_context.context) == ("", ("grue",))
    assert by_name.context == ("zork",)
    assert re.search(by_name.context_pattern, "ZORK failed")


def test_the_link_is_the_guide_of_the_site_or_else_the_source(project: Writer) -> None:
    (rule,) = rules_of(DARK=TELLING)

    assert rule.url == SOURCE.url


def test_loki_gets_a_group_a_technology_and_a_rule_a_message() -> None:
    text = loki.to_yaml(rules_of(DARK=TELLING, QUOTED=QUOTED), selector='{app="x"}', window="2m")
    (group,) = yaml.safe_load(text)["groups"]
    dark, quoted = group["rules"]

    assert group["name"] == "atlas Zork"
    assert (dark["alert"], dark["labels"]["severity"]) == ("ZorkDark", "critical")
    assert dark["expr"] == (
        'sum(count_over_time({app="x"} |= "wumpus swallowed lantern" [2m])) > 0'
    )
    assert dark["annotations"]["description"] == 'It is {{ "{{" }}dark}}.'
    line = '{app="x"} |= "it\'s \\"open\\" \\\\ here" |~ "here: (?P<times>\\\\d+)"'
    assert quoted["expr"] == f"sum(count_over_time({line} [2m])) > 0"


def test_a_percolator_query_is_a_phrase_with_its_context() -> None:
    bulk = percolator.to_bulk(
        rules_of(A=message("failed", context=("grue",))), index="signals", field="body"
    )
    action, document = (json.loads(line) for line in bulk.splitlines())

    assert action == {"index": {"_index": "signals", "_id": "Zork.A"}}
    assert document["query"]["bool"]["must"] == [
        {"match_phrase": {"body": "failed"}},
        {"bool": {"should": [{"match_phrase": {"body": "grue"}}], "minimum_should_match": 1}},
    ]
    assert json.loads(percolator.mapping("body"))["mappings"]["properties"]["body"] == {
        "type": "text"
    }


def test_vector_gets_one_condition_a_rule() -> None:
    program = vector.program(rules_of(DARK=TELLING, QUOTED=QUOTED))

    assert 'if .atlas == null && contains(message, "wumpus swallowed lantern") {' in program
    assert (
        'if .atlas == null && contains(message, "it\'s \\"open\\" \\\\ here") && match(' in program
    )
    assert r"match(message, r'here: (?P<times>\d+)')" in program
    config = yaml.safe_load(vector.to_yaml(rules_of(DARK=TELLING), source="in"))
    assert config["transforms"]["atlas"]["inputs"] == ["in"]


def test_the_collector_gets_one_condition_a_rule() -> None:
    config = yaml.safe_load(opentelemetry.to_yaml(rules_of(QUOTED=QUOTED)))
    (statements,) = config["processors"]["transform/atlas"]["log_statements"]

    assert statements["context"] == "log"
    (condition,) = statements["conditions"]
    pattern = json.loads(condition.split("IsMatch(body, ")[1].split(") and ")[0])
    assert re.search(pattern, 'it\'s "open" \\ here')
    assert 'set(attributes["atlas.signal"], "Zork.QUOTED")' in statements["statements"]


@pytest.mark.parametrize("rule", LIBRARY, ids=lambda rule: rule.key)
def test_every_expression_is_one_of_re2_which_loki_and_the_collector_use(rule: SignalRule) -> None:
    for pattern in filter(None, (rule.pattern, rule.context_pattern)):
        re2.compile(pattern)


def test_names_of_rules_differ() -> None:
    assert len({rule.name for rule in LIBRARY}) == len(LIBRARY)


@pytest.mark.parametrize("arguments", [
    ["loki"], ["percolator"], ["percolator", "--mapping"], ["vector", "--source", "in"],
    ["opentelemetry"],
])  # fmt: skip
def test_each_engine_has_a_command(
    arguments: list[str], project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["export", *arguments])

    assert done.exit_code == 0, done.output
    if "--mapping" not in arguments:
        assert "PostgreSQL" in done.stdout
        some = CliRunner().invoke(main, ["export", *arguments, "--technology", "redis"])
        assert "PostgreSQL.DEADLOCK" not in some.stdout
        assert "Redis.OOM" in some.stdout


def test_an_unknown_technology_is_refused_with_those_there_are(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["export", "loki", "--technology", "Zork"])

    assert done.exit_code == 2
    assert "'Zork' is no technology, allowed: " in done.stderr


def test_rules_link_to_the_guides_of_the_site_where_it_has_an_address(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    monkeypatch.chdir(project.folder)
    pyproject = project.folder / "pyproject.toml"
    pyproject.write_text(f'{pyproject.read_text()}\n[tool.atlas.site]\nurl = "https://a.example"\n')
    done = CliRunner().invoke(main, ["export", "prometheus"])

    assert "https://a.example/systems/parcelpost/architecture.html" in done.stdout
