"""What fails in Prometheus, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked="2026-11-26",
    publisher="Prometheus",
    release="3.14.0",
)
STORAGE = _prometheus.file("docs/storage.md")
API = _prometheus.file("docs/querying/api.md")
MANAGEMENT = _prometheus.file("docs/management_api.md")
PROMTOOL = _prometheus.file("docs/command-line/promtool.md")
FLAGS = _prometheus.file("docs/command-line/prometheus.md")
ALERTS = _prometheus.file("documentation/prometheus-mixin/alerts.libsonnet")
DUPLICATES = Repository(
    "prometheus-operator/runbooks",
    commit="a685d14cf5128bb30e2bf935c3983decd772d885",
    checked="2026-11-26",
).file("content/runbooks/prometheus/PrometheusDuplicateTimestamps.md")

ALERTING_TEXT = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked="2026-11-22"
).file("notifier/sendloop.go")

SEGMENTS = Check(
    "List the segments of the write-ahead log, the checkpoints and the blocks.",
    shell("ls -l <directory> <directory>/wal")
    @ STORAGE.at("in the `wal` directory in 128MB segments"),
    **NO_OUTPUT,
    verify="Compare with the segment or block that the message names. <directory> is the data's.",
)
READY = Check(
    "Check whether Prometheus has started and answers queries.",
    http("GET", "/-/ready", at="<host>:9090")
    @ MANAGEMENT.at("when Prometheus is ready to serve traffic"),
    **NO_OUTPUT,
)
MOVE_SEGMENT = Step(
    "With Prometheus stopped, move away what is corrupted: a segment with all of higher number, or "
    "the whole directory of a block; then start it.",
    command=shell("mv <file> <directory>")
    @ STORAGE.at("last resort is to remove the corrupted files"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Stop Prometheus and move all of it back.",
    verify="Prometheus is ready; 'segments are not sequential': a later one is still there. A "
    "damaged segment alone it repairs at start, and deletes the later ones: copy wal first. "
    "Samples in what was moved are lost.",
)
TARGETS = Check(
    "Read the state and the last error of the active targets.",
    http("GET", "/api/v1/targets?state=active", at="<host>:9090")
    @ API.at("curl 'http://localhost:9090/api/v1/targets?state=active'"),
    healthy=statement('"health": "up" and an empty lastError') @ API.at('"health": "up",'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Two targets with equal labels in one scrape pool: each overwrites the other's series.",
)
POOL = Check(
    "Find the scrape pool and the target that the message names.",
    shell("grep -E 'out-of-order|same timestamp|too old' <log-file> | tail")
    @ DUPLICATES.at("the `scrape_pool` label in the log line"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("scrape_pool=... target=http://10.0.7.3:10254/metrics")
    @ DUPLICATES.at("target=http://10.0.7.3:10254/metrics"),
)
CARDINALITY = Check(
    "List the metrics and labels that have the most series.",
    http("GET", "/api/v1/status/tsdb", at="<host>:9090")
    @ API.at("curl http://localhost:9090/api/v1/status/tsdb"),
    healthy=statement("numSeries as usual") @ API.at('"numSeries": 508,'),
    unhealthy=statement("one metric or label has far more series than the others")
    @ API.at("list of metrics names and their series count."),
)
CONFIG = Check(
    "Check the configuration file and the rule files that it names.",
    shell("promtool check config <config-file>")
    @ PROMTOOL.at("Check if the config files are valid"),
    **NO_OUTPUT,
)
RULES = Check(
    "Read the health and the last error of every rule.",
    http("GET", "/api/v1/rules", at="<host>:9090")
    @ API.at("curl http://localhost:9090/api/v1/rules"),
    healthy=statement('"health": "ok"') @ API.at('"health": "ok",'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
ALERTMANAGERS = Check(
    "List the Alertmanagers that Prometheus has found.",
    http("GET", "/api/v1/alertmanagers", at="<host>:9090")
    @ API.at("curl http://localhost:9090/api/v1/alertmanagers"),
    healthy=statement("activeAlertmanagers with the address of each")
    @ API.at('"activeAlertmanagers": ['),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="An empty list: service discovery finds none, and no alert is sent.",
)
NOTIFICATIONS = Check(
    "Read the length of the queue of notifications for each Alertmanager.",
    http("GET", "/api/v1/query?query=prometheus_notifications_queue_length", at="<host>:9090")
    @ ALERTS.at("prometheus_notifications_queue_length"),
    **NO_OUTPUT,
    verify="A queue that grows: that Alertmanager is down, unreachable or too slow.",
)
REMOTE_TEXT = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked="2026-11-27",
    publisher="Prometheus",
).file("storage/remote/queue_manager.go")
PENDING = Check(
    "Check how many samples wait for each remote store.",
    http(
        "GET",
        "/api/v1/query?query=prometheus_remote_storage_samples_pending",
        at="<host>:9090",
    )
    @ _prometheus.file("storage/remote/queue_manager.go").at('"samples_pending"'),
    **NO_OUTPUT,
    verify="It only grows: the remote store refuses the samples, or takes them too slowly.",
)
SHARDS = Check(
    "Compare the shards that remote write needs with the most it may use.",
    http(
        "GET",
        "/api/v1/query?query=prometheus_remote_storage_shards_desired",
        at="<host>:9090",
    )
    @ ALERTS.at("prometheus_remote_storage_shards_desired{%(prometheusSelector)s}[5m])"),
    **NO_OUTPUT,
    verify="Above prometheus_remote_storage_shards_max: the store is too slow for the load.",
)
ACTIVE_QUERIES = Check(
    "Compare the queries that run with the most that may run at once.",
    http(
        "GET",
        "/api/v1/query?query=prometheus_engine_queries",
        at="<host>:9090",
    )
    @ ALERTS.at("prometheus_engine_queries"),
    **NO_OUTPUT,
    verify="At prometheus_engine_queries_concurrent_max: queries queue up before they run.",
)
QUERY_FLAGS = Check(
    "Read the limits on queries: query.timeout, query.max-samples, query.max-concurrency.",
    http("GET", "/api/v1/status/flags", at="<host>:9090") @ API.at("GET /api/v1/status/flags"),
    **NO_OUTPUT,
)
RELOAD = Step(
    "Reload the configuration once it is corrected, if --web.enable-lifecycle is set.",
    command=http("POST", "/-/reload", at="<host>:9090")
    @ MANAGEMENT.at("triggers a reload of the Prometheus configuration"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous file and reload.",
    verify="prometheus_config_last_reload_successful is 1.",
)

WAL = KnownFailure(
    "files of the time series database are corrupt", steps=[SPACE, SEGMENTS, MOVE_SEGMENT]
)
COMPACTION = KnownFailure(
    "compaction of the time series database fails",
    steps=[SPACE, SEGMENTS, READY],
    causes=[
        UsualCause(
            "the disk is full",
            sign=statement("no space left on device in the error; the disk check shows it")
            @ STORAGE.at("on-disk size can briefly exceed"),
        ),
        UsualCause(
            "a file is corrupt",
            sign=statement("corruption in segment, or checksum, in the error")
            @ STORAGE.at("If your local storage becomes corrupted"),
        ),
    ],
)
NO_START = KnownFailure(
    "the server does not start: the database or a port is refused", steps=[SEGMENTS, SPACE, CONFIG]
)
DROPPED = KnownFailure(
    "scraped samples are dropped",
    steps=[POOL, TARGETS, CARDINALITY],
    causes=[
        UsualCause(
            "two targets or rules produce the same series",
            sign=statement("the same scrape pool each time, from several targets")
            @ DUPLICATES.at("Faulty configuration, which could be resolved by"),
        ),
        UsualCause(
            "a target reports faulty data or time stamps",
            sign=statement("one target each time")
            @ DUPLICATES.at("The target is reporting faulty data, sometimes"),
        ),
    ],
)
LIMIT = KnownFailure(
    "a scrape exceeds a limit and is dropped", steps=[TARGETS, CARDINALITY, CONFIG]
)
QUERY = KnownFailure(
    "a query exceeds a limit on time or samples",
    steps=[ACTIVE_QUERIES, CARDINALITY, QUERY_FLAGS],
)
MATCH = KnownFailure(
    "a query has several series where one is allowed", steps=[RULES, TARGETS, CARDINALITY]
)
RULE = KnownFailure("rules are not evaluated", steps=[RULES, ACTIVE_QUERIES, QUERY_FLAGS])
ALERTING = KnownFailure(
    "alerts do not reach an Alertmanager",
    steps=[ALERTMANAGERS, NOTIFICATIONS, RULES],
    causes=[wrapped_error(ALERTING_TEXT.at("Error sending alert"))],
)
REMOTE = KnownFailure(
    "samples do not reach the remote store",
    steps=[PENDING, SHARDS, CONFIG],
    causes=[wrapped_error(REMOTE_TEXT.at("Failed to send batch, retrying"))],
)
RECEIVING = KnownFailure(
    "samples that a sender writes remotely are rejected", steps=[CARDINALITY, QUERY_FLAGS, TARGETS]
)
REFUSED_SAMPLES = KnownFailure(
    "remote write: samples are refused as out of order, too old or duplicate",
    steps=[PENDING, SHARDS, TARGETS, CONFIG],
    causes=[
        UsualCause(
            "two targets, rules or replicas write the same series",
            sign=statement("the same series each time, from several senders")
            @ DUPLICATES.at("Faulty configuration, which could be resolved by"),
        ),
    ],
)
BAD_CONFIG = KnownFailure("the configuration is refused", steps=[CONFIG, READY, RELOAD])
