"""Prometheus: metrics database and alerting."""

from typing import ClassVar

from atlas.evidence.constructors import count, days, minutes, quantity, queries, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked=_CHECKED
)
CHANGELOG = _prometheus.file("CHANGELOG.md")
MAIN = _prometheus.file("cmd/prometheus/main.go")
CONFIG = _prometheus.file("config/config.go")
SCRAPE = _prometheus.file("scrape/scrape.go")
_RELEASED = """
0.4 2014-04-17  0.5 2014-05-28  0.6 2014-06-30  0.7 2014-08-06  0.8 2014-09-04
0.9 2015-01-23  0.10 2015-01-26  0.11 2015-02-23  0.12 2015-03-04  0.13 2015-04-08
0.14 2015-06-01  0.15 2015-07-21  0.16 2015-10-09  0.17 2016-03-02  0.18 2016-04-18
0.19 2016-05-24  0.20 2016-06-15  1.0 2016-07-18  1.1 2016-09-03  1.2 2016-10-07
1.3 2016-11-01  1.4 2016-11-25  1.5 2017-01-23  1.6 2017-04-14  1.7 2017-06-06
1.8 2017-10-06  2.0 2017-11-08  2.1 2018-01-19  2.2 2018-03-08  2.3 2018-06-05
2.4 2018-09-11  2.5 2018-11-06  2.6 2018-12-17  2.7 2019-01-28  2.8 2019-03-12
2.9 2019-04-15  2.10 2019-05-25  2.11 2019-07-09  2.12 2019-08-17  2.13 2019-10-04
2.14 2019-11-11  2.15 2019-12-23  2.16 2020-02-13  2.17 2020-03-24  2.18 2020-05-05
2.19 2020-06-09  2.20 2020-07-22  2.21 2020-09-11  2.22 2020-10-07  2.23 2020-11-26
2.24 2021-01-06  2.25 2021-02-17  2.26 2021-03-31  2.27 2021-05-12  2.28 2021-06-21
2.29 2021-08-11  2.30 2021-09-14  2.31 2021-11-02  2.32 2021-12-09  2.33 2022-01-29
2.34 2022-03-15  2.35 2022-04-21  2.36 2022-05-30  2.37 2022-07-14  2.38 2022-08-16
2.39 2022-10-05  2.40 2022-11-08  2.41 2022-12-20  2.42 2023-01-31  2.43 2023-03-21
2.44 2023-05-13  2.45 2023-06-23  2.46 2023-07-25  2.47 2023-09-06  2.48 2023-11-16
2.49 2024-01-15  2.50 2024-02-22  2.51 2024-03-18  2.52 2024-05-07  2.53 2024-06-16
2.54 2024-08-09  2.55 2024-10-22  3.0 2024-11-14  3.1 2025-01-02  3.2 2025-02-17
3.3 2025-04-15  3.4 2025-05-17  3.5 2025-07-14  3.6 2025-09-17  3.7 2025-10-15
3.8 2025-11-28  3.9 2026-01-06  3.10 2026-02-24  3.11 2026-04-02  3.12 2026-05-28
3.13 2026-07-01  3.14 2026-08-17
"""


class Prometheus(Technology):
    """A metrics database that scrapes its targets and evaluates alerts."""

    name = "Prometheus"
    icon = "diagrams.onprem.monitoring.Prometheus"
    plane = "control"
    releases = release_lines(_RELEASED, CHANGELOG)
    logs = statement("standard error, one line of keys and values per event") @ MAIN.at(
        "logger := promslog.New(&cfg.promslogConfig)"
    )
    ports: ClassVar = {"HTTP": quantity(9090, "") @ MAIN.at('Default("0.0.0.0:9090")')}
    SCRAPE_INTERVAL = Parameter(
        "scrape interval, default",
        minutes(1) @ CONFIG.at("ScrapeInterval: model.Duration(1 * time.Minute),"),
    )
    SCRAPE_TIMEOUT = Parameter(
        "scrape timeout, default",
        seconds(10) @ CONFIG.at("ScrapeTimeout: model.Duration(10 * time.Second),"),
    )
    RETENTION = Parameter(
        "retention, default", days(15) @ MAIN.at('defaultRetentionString = "15d"')
    )
    MAX_CONCURRENT_QUERIES = Parameter(
        "concurrent queries, default",
        queries(20) @ MAIN.at('Default("20").IntVar(&cfg.queryConcurrency)'),
    )
    MAX_SAMPLES = Parameter(
        "samples per query, default",
        count(50000000, "sample") @ MAIN.at('Default("50000000").IntVar(&cfg.queryMaxSamples)'),
    )

    OUT_OF_ORDER = LogMessage(
        anchor="Error on ingesting out-of-order samples",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=scrape.go:2018 msg="Error on '
        'ingesting out-of-order samples" component="scrape manager" scrape_pool=api num_dropped=3',
        pattern=r"out-of-order samples.*num_dropped=(?P<dropped>\d+)",
        severity="warning",
        meaning="Samples older than those stored are dropped, as those of a duplicate target.",
        source=SCRAPE,
    )
    DUPLICATE = LogMessage(
        anchor="Error on ingesting samples with different value but same timestamp",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=scrape.go:2021 msg="Error on '
        'ingesting samples with different value but same timestamp" num_dropped=12',
        severity="warning",
        meaning="Two samples of one time differ, as from two targets with the same series.",
        source=SCRAPE,
    )
    RULE_FAILED = LogMessage(
        anchor="Evaluating rule failed",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=group.go:549 msg="Evaluating rule '
        'failed" component="rule manager" file=/etc/prometheus/rules.yml group=api',
        severity="warning",
        meaning="A rule failed to evaluate, so its alerts or series are missing.",
        source=_prometheus.file("rules/group.go"),
    )
    ALERTS_NOT_SENT = LogMessage(
        anchor="Error sending alert",
        sample='time=2026-03-04T05:06:07.089Z level=ERROR msg="Error sending '
        'alerts" component=notifier count=4 err="connection refused"',
        pattern=r"Error sending alerts?\b",
        severity="error",
        meaning="An Alertmanager did not accept alerts; if none does, nobody is paged.",
        source=_prometheus.file("notifier/sendloop.go"),
    )
    QUERY_TOO_BIG = LogMessage(
        anchor="query processing would load too many samples into memory in ",
        sample="query processing would load too many samples into memory in query execution",
        severity="error",
        meaning="A query read more samples than is allowed.",
        source=_prometheus.file("promql/engine.go"),
    )
    REMOTE_WRITE_RETRIES = LogMessage(
        anchor="Failed to send batch, retrying",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=queue_manager.go:2097 msg="Failed '
        'to send batch, retrying" component=remote remote_name=long-term err="server returned 503"',
        severity="warning",
        meaning="A batch could not be sent to the remote store for now, and is sent again.",
        source=_prometheus.file("storage/remote/queue_manager.go"),
    )

    RULE_FAILURES = Metric(
        name="prometheus_rule_evaluation_failures_total",
        meaning="Evaluations of rules that failed.",
        source=_prometheus.file("documentation/prometheus-mixin/alerts.libsonnet"),
    )
    NOTIFICATION_ERRORS = Metric(
        name="prometheus_notifications_errors_total",
        meaning="Alerts that could not be sent.",
        source=_prometheus.file("documentation/prometheus-mixin/alerts.libsonnet"),
    )
    HEAD_SERIES = Metric(
        name="prometheus_tsdb_head_series",
        meaning="Series in the head block; memory usage grows with them.",
        source=_prometheus.file("tsdb/head.go"),
    )


prometheus = Prometheus()
