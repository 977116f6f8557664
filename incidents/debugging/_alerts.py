"""Sources, checks and steps for alerts of Prometheus that do not fire."""

from atlas import (
    Check,
    Citation,
    Placeholder,
    Repository,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._network import CURL
from atlas.technologies.failures.prometheus import PROMTOOL
from incidents.debugging._overload import CHECKED

gap = gaps_in("the documentation of Prometheus and Alertmanager")
_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked=CHECKED,
    publisher="Prometheus",
    release="3.14.0",
)
FUNCTIONS = _prometheus.file("docs/querying/functions.md")
ALERTING = _prometheus.file("docs/configuration/alerting_rules.md")
MIXIN = _prometheus.file("documentation/prometheus-mixin/alerts.libsonnet")
PRACTICES = Repository(
    "prometheus/docs",
    commit="c105550aad07161f62d02e305ed09799ec6025fa",
    checked=CHECKED,
    release=undisclosed("release: the site, read at a commit of August 2026, has none"),
)
HISTOGRAMS = PRACTICES.file("docs/practices/histograms.md")
WHAT_TO_ALERT_ON = PRACTICES.file("docs/practices/alerting.md")
_alertmanager = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked=CHECKED,
    publisher="Prometheus",
    release="0.34.0-20",
)
AMTOOL = _alertmanager.file("README.md")
STATES = _alertmanager.file("cli/alert_query.go")
CLIENT = Repository(
    "prometheus/client_python",
    commit="d0b497ffe069865537e55af52cb00c329d58a6f0",
    checked=CHECKED,
    release="0.25.0",
).file("prometheus_client/metrics.py")
METRIC = Placeholder(
    "metric", "the histogram of request durations", r"\w+", "http_request_duration_seconds"
)
WINDOW = Placeholder("window", "the time that rate looks back", r"\d+[smh]", "5m")
LABEL = Placeholder("label", "the label of the path or handler", r"\w+", "handler")

MEASURED = Check(
    "List the targets that are down, and the groups of rules that fail.",
    shell(
        "promtool query instant http://<host>:9090 "
        "'up == 0 or increase(prometheus_rule_evaluation_failures_total[5m]) > 0'"
    )
    @ MIXIN.at(
        "increase(prometheus_rule_evaluation_failures_total{%(prometheusSelector)s}[5m]) > 0"
    ),
    healthy=statement("no output") @ PROMTOOL.at("Run instant query."),
    unhealthy=statement('up{instance="10.0.1.9:8080", job="web"} => 0; or a line with rule_group')
    @ ALERTING.at("expr: up == 0"),
    verify="A target that service discovery no longer lists has no up at all: absent(up{…}).",
)
ACTIVE = Check(
    "List the alerts that are pending or firing.",
    shell("promtool query instant http://<host>:9090 ALERTS")
    @ ALERTING.at("For pending and firing alerts, Prometheus also stores"),
    healthy=statement("no output") @ PROMTOOL.at("Run instant query."),
    unhealthy=statement('ALERTS{alertname="SlowHandler", alertstate="firing", …} => 1')
    @ ALERTING.at('alertstate="<pending or firing>", <additional alert labels>}'),
)
P99 = Check(
    "Compute the 99th percentile of the request durations.",
    shell(
        "promtool query instant http://<host>:9090 "
        "'histogram_quantile(0.99, sum by (le) (rate(<metric>_bucket[5m])))'",
        own=[METRIC],
    )
    @ FUNCTIONS.at("sum by (le) (rate(http_request_duration_seconds_bucket[10m])))"),
    healthy=statement("{} => as on a good day") @ FUNCTIONS.at("calculates the φ-quantile (0 ≤"),
    unhealthy=statement("{} => 3.7, in seconds: the metrics show it, the alert does not")
    @ FUNCTIONS.at("calculates the φ-quantile (0 ≤"),
)
BEYOND = Check(
    "Compare that percentile with the highest bucket that has a number: list the buckets.",
    shell(
        "promtool query instant http://<host>:9090 'sum by (le) (rate(<metric>_bucket[5m]))'",
        own=[METRIC],
    )
    @ HISTOGRAMS.at("with `_bucket`, no matter if the bucket is"),
    healthy=statement("it lies below that bound, as 3.7 is below le=10.0")
    @ HISTOGRAMS.at("inclusive boundary of a cumulative bucket (i.e. this"),
    unhealthy=statement("it equals that bound, as 10 does le=10.0, and le=+Inf has more")
    @ FUNCTIONS.at("the upper bound of the second"),
)
FIRST_BYTE = Check(
    "Time a request from where the users are: name, connection, TLS, first byte, total.",
    shell(
        "curl -sS -o /dev/null -w '%{http_code} %{time_namelookup} %{time_connect} "
        "%{time_appconnect} %{time_starttransfer} %{time_total}' <url>"
    )
    @ CURL.at("until the first byte was received."),
    healthy=statement("all small: 200 0.000019 0.000123 0.000000 0.101942 0.102017")
    @ CURL.at("until the first byte was received."),
    unhealthy=statement("a first byte far above what is measured: 0.000130 0.000000 5.804265")
    @ CURL.at("This includes time_pretransfer and also the time"),
    verify="Each is the time since the start: the first that is large names the slow phase.",
)
WHICH = Check(
    "Compute the percentile for each path, and compare it with that of all.",
    shell(
        "promtool query instant http://<host>:9090 'topk(5, histogram_quantile(0.99, "
        "sum by (le, <label>) (rate(<metric>_bucket[5m]))))'",
        own=[METRIC, LABEL],
    )
    @ FUNCTIONS.at("sum by (job, le) (rate(http_request_duration_seconds_bucket[10m])))"),
    healthy=statement("each path as on a good day") @ FUNCTIONS.at("for each label combination in"),
    unhealthy=statement('{handler="/report"} => 4.9, {handler="/fast"} => 0.02')
    @ WHAT_TO_ALERT_ON.at("problems in a low-traffic type of request would"),
    verify="Repeat it by (le, instance): one slow instance. Take the slow one to the guide on it.",
)
SUPPRESSED = Check(
    "List the alerts that Alertmanager has silenced or inhibited.",
    shell("amtool alert query --silenced --inhibited --alertmanager.url=http://<host>:9093")
    @ STATES.at("(inhibited, silenced, active, unprocessed). If none of"),
    healthy=statement("no line below Alertname, Starts At, Summary") @ AMTOOL.at("$ amtool alert"),
    unhealthy=statement("the alert, with the state suppressed") @ AMTOOL.at("$ amtool alert"),
    verify="Neither here nor without these flags: pending in Prometheus, or not sent from there.",
)
SILENCES = Check(
    "Find the silence: its matchers, its end, who set it and why.",
    shell("amtool silence query --alertmanager.url=http://<host>:9093")
    @ AMTOOL.at("$ amtool silence query"),
    healthy=statement("no line below ID, Matchers, Ends At") @ AMTOOL.at("View silences:"),
    unhealthy=statement("a silence whose matchers fit the alert") @ AMTOOL.at("View silences:"),
)
EXPIRE = Step(
    "Expire the silence, once the person who set it agrees.",
    command=shell("amtool silence expire <id> --alertmanager.url=http://<host>:9093")
    @ AMTOOL.at("$ amtool silence expire b3ede22e-ca14-4aa0-932c-ca2f3445f926"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Add it again: amtool silence add, with the same matchers.",
    verify="amtool alert query shows the alert as active, and the page arrives.",
)


def add_rule(what: str, rule: str, at: Citation, verify: str, *own: Placeholder) -> Step:
    """Return the step that adds an alerting rule."""
    return Step(
        what,
        command=config(rule, file="a rule file", own=own) @ at,
        **gap.of("healthy", "unhealthy", "takes"),
        risk="low",
        undo="Remove the rule and reload.",
        verify=verify,
    )


BY_SHARE = add_rule(
    "Alert on the share of requests within a bucket, in place of a percentile.",
    '{alert: SlowRequests, expr: \'sum(rate(<metric>_bucket{le="<seconds>"}[<window>])) / '
    "sum(rate(<metric>_count[<window>])) < <ratio>'}",
    HISTOGRAMS.at('sum by (job) (rate(http_request_duration_seconds_bucket{le="0.3"}[5m]))'),
    "promtool check rules prints SUCCESS; <seconds> is the le of a bucket. ALERTS lists it.",
    METRIC,
    WINDOW,
)
BY_PATH = add_rule(
    "Alert on the percentile of each path, in place of a mean over all.",
    "{alert: SlowHandler, expr: 'histogram_quantile(0.99, sum by (le, <label>) "
    "(rate(<metric>_bucket[<window>]))) > <seconds>', for: <duration>}",
    WHAT_TO_ALERT_ON.at("You may need alerts for different types of"),
    "promtool check rules prints SUCCESS. After the reload, ALERTS lists the slow path.",
    METRIC,
    WINDOW,
    LABEL,
)
DOWN = add_rule(
    "Alert on a target that is down.",
    "{alert: InstanceDown, expr: up == 0, for: <duration>}",
    ALERTING.at("expr: up == 0"),
    "promtool check rules prints SUCCESS. After the reload, ALERTS lists the instance.",
)
