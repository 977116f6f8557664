import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from atlas import assumed, at_least, at_most, between, count, ms, tb, undisclosed
from atlas.cli import main
from atlas.evidence.figure import Number
from atlas.export.prometheus import to_yaml
from atlas.export.rules import alerting_rules
from atlas.loader import LoadedView
from atlas.technologies.metric import Metric, MetricKind, Threshold
from tests.examples import SOURCE, begin, database, failure
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

from atlas import CompleteArchitecture  # isort: skip


def loaded(*signals: Threshold, name: str = "hot shard") -> LoadedView:
    with begin(CompleteArchitecture) as view:
        view.include(database("store", fails=[failure(name, signals=signals)]))
    return LoadedView("systems/parcelpost/architecture", "a.py", "", view)


def seconds(limit: Number, comparison: str = ">") -> Threshold:
    metric = Metric(name="quill_read_seconds", meaning="Reads.", source=SOURCE, unit="second")
    return metric.above(limit) if comparison == ">" else metric.below(limit)


def expressions(*signals: Threshold) -> list[str]:
    rules = alerting_rules([loaded(*signals)])
    return [rule.expr for group in rules.groups for rule in group.rules]


def guess(quantity: object) -> Number:
    return assumed(quantity, because="nobody measured it")  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        (seconds(guess(ms(250))), "quill_read_seconds > 0.25"),
        (seconds(guess(ms(250)), "<"), "quill_read_seconds < 0.25"),
        (seconds(guess(between(ms(200), ms(300)))), "quill_read_seconds > 0.2"),
        (seconds(guess(between(ms(200), ms(300))), "<"), "quill_read_seconds < 0.3"),
        (seconds(guess(at_least(ms(200))), "<"), "quill_read_seconds < 0.2"),
        (seconds(guess(at_most(ms(300)))), "quill_read_seconds > 0.3"),
    ],
)
def test_a_threshold_is_written_in_the_unit_of_its_metric(signal: Threshold, expected: str) -> None:
    assert expressions(signal) == [expected]


def test_a_signal_without_threshold_alerts_on_its_rise() -> None:
    metric = Metric(name="quill_errors_total", meaning="Errors.", source=SOURCE)

    assert expressions(metric.rising()) == ["increase(quill_errors_total[10m]) > 0"]


def test_a_gauge_alerts_when_it_has_risen_for_a_while_and_a_histogram_when_its_mean_has() -> None:
    gauge = Metric(name="quill_depth", meaning="Depth.", source=SOURCE)
    spread = Metric(name="quill_read_seconds", meaning="Reads.", source=SOURCE, kind="histogram")
    rules = [
        rule
        for group in alerting_rules([loaded(gauge.rising(), spread.rising())]).groups
        for rule in group.rules
    ]

    assert [(rule.expr, rule.lasting) for rule in rules] == [
        ("deriv(quill_depth[10m]) > 0", "10m"),
        (
            (
                "rate(quill_read_seconds_sum[10m]) / rate(quill_read_seconds_count[10m]) > "
                "rate(quill_read_seconds_sum[10m] offset 10m) / "
                "rate(quill_read_seconds_count[10m] offset 10m)"
            ),
            "10m",
        ),
    ]
    assert {rule.labels["severity"] for rule in rules} == {"ticket"}


@pytest.mark.parametrize(("kind", "limit", "expected"), [
    ("counter", guess(count(5, "error")), "increase(quill_errors[10m]) > 5"),
    ("counter", guess(count(120, "error").per("minute")), "rate(quill_errors[10m]) > 2"),
    ("gauge", guess(count(5, "error")), "quill_errors > 5"),
    ("summary", guess(count(5, "error")), "max without (quantile) (quill_errors) > 5"),
    (
        "histogram",
        guess(count(5, "error")),
        "histogram_quantile(0.99, sum by (le) (rate(quill_errors_bucket[10m]))) > 5",
    ),
])  # fmt: skip
def test_a_threshold_is_compared_with_what_the_kind_of_metric_has(
    kind: MetricKind, limit: Number, expected: str
) -> None:
    metric = Metric(name="quill_errors", meaning="Errors.", source=SOURCE, kind=kind)

    assert expressions(metric.above(limit)) == [expected]


@pytest.mark.parametrize(
    ("kind", "lasting"), [("gauge", "3m"), ("summary", "3m"), ("counter", ""), ("histogram", "")]
)
def test_what_is_no_range_must_last(kind: MetricKind, lasting: str) -> None:
    metric = Metric(name="quill_errors", meaning="Errors.", source=SOURCE, kind=kind)
    found = alerting_rules([loaded(metric.above(guess(count(5, "error"))))], hold="3m")

    (rule,) = [rule for group in found.groups for rule in group.rules]
    assert rule.lasting == lasting
    assert rule.labels["severity"] == "page"


def test_what_two_failures_share_is_one_rule_that_names_both() -> None:
    signal = seconds(guess(ms(250)))
    (rule,) = [
        rule
        for group in alerting_rules([loaded(signal), loaded(signal, name="cold shard")]).groups
        for rule in group.rules
    ]

    assert rule.annotations["summary"] == "store: hot shard"
    assert rule.annotations["also"] == "Parcelpost, store: cold shard"


def test_what_gives_no_rule_is_said() -> None:
    unknown = seconds(undisclosed("no threshold stands on example.org"))
    wrong = seconds(guess(tb(1)))
    foreign = Metric(name="AWS/ELB Latency", meaning="Waits.", source=SOURCE).rising()
    rules = alerting_rules(
        [loaded(unknown, name="a"), loaded(wrong, name="b"), loaded(foreign, name="c")]
    )

    assert rules.groups == ()
    assert len(rules.omissions) == 3
    assert "no threshold is known: no threshold stands" in to_yaml(rules)
    assert yaml.safe_load(to_yaml(rules)) == {"groups": []}


def test_a_failure_that_several_views_show_gives_its_rules_once() -> None:
    loaded_view = loaded(seconds(guess(ms(250))))

    assert len(alerting_rules([loaded_view, loaded_view]).groups) == 1


def test_two_signals_of_one_failure_are_told_apart() -> None:
    other = Metric(name="quill_errors", meaning="Errors.", source=SOURCE)
    rules = alerting_rules([loaded(seconds(guess(ms(250))), other.rising())]).groups[0].rules

    assert len({rule.alert for rule in rules}) == 1
    assert [rule.labels["signal"] for rule in rules] == [
        "quill_read_seconds > ≈ 250 ms",
        "quill_errors rises",
    ]


def test_a_rule_says_where_to_look_and_what_to_do_first() -> None:
    rules = alerting_rules([loaded(seconds(guess(ms(250))))], base="https://example.org/atlas/")
    (rule,) = yaml.safe_load(to_yaml(rules))["groups"][0]["rules"]

    assert rule["alert"] == "ParcelpostStoreHotShard"
    assert rule["labels"]["severity"] == "page"
    assert rule["labels"]["component"] == "store"
    assert rule["annotations"]["runbook_url"] == (
        "https://example.org/atlas/systems/parcelpost/architecture.html"
    )
    assert rule["annotations"]["first_step"] == "look at the shards Command: $ quill status"


def test_a_rule_has_no_link_where_the_site_has_no_address() -> None:
    rules = alerting_rules([loaded(seconds(guess(ms(250))))])
    (rule,) = yaml.safe_load(to_yaml(rules))["groups"][0]["rules"]

    assert "runbook_url" not in rule["annotations"]


@pytest.fixture
def exported(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_parcelpost(project)
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["export", "prometheus", "--out", "rules.yml"])
    assert done.exit_code == 0, done.output
    return project.folder / "rules.yml"


def test_the_command_writes_the_rules_of_every_view(exported: Path) -> None:
    content = yaml.safe_load(exported.read_text())
    rules = [rule for group in content["groups"] for rule in group["rules"]]

    assert [rule["expr"] for rule in rules] == [
        "deriv(ledgerium_queue_depth[10m]) > 0",
        "ledgerium_read_seconds > 0.25",
        "deriv(ledgerium_read_seconds[10m]) > 0",
    ]
    assert 'ledger fix {{ "{{" }}.Page}}' in rules[1]["annotations"]["first_step"]


def test_promtool_accepts_the_rules(exported: Path) -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool is not installed (Debian's package prometheus has it)")
    done = subprocess.run(
        [promtool, "check", "rules", str(exported)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 rules found" in done.stdout


@pytest.mark.parametrize("option", ["--window", "--for"])
@pytest.mark.parametrize("window", ["", "10", "m", "10m; drop", "1 h"])
def test_a_window_is_a_duration(
    option: str, window: str, project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_parcelpost(project).folder)
    done = CliRunner().invoke(main, ["export", "prometheus", option, window])

    assert done.exit_code == 2
