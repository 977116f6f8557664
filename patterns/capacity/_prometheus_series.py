"""Sources, inputs and steps of the capacity model of Prometheus's series."""

from atlas import (
    Check,
    Publisher,
    Repository,
    Step,
    assumed,
    at_most,
    config,
    count,
    gaps_in,
    gb,
    hours,
    ratio,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._machine import JOURNALCTL
from atlas.technologies.failures.linux_kernel import kernel

CHECKED = "2026-11-30"
_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked=CHECKED,
    publisher="Prometheus",
    release="3.14.0",
)
FLAGS = _prometheus.file("docs/command-line/prometheus.md")
CONFIG = _prometheus.file("docs/configuration/configuration.md")
PROMTOOL = _prometheus.file("docs/command-line/promtool.md")
ANALYZE = _prometheus.file("cmd/promtool/tsdb.go")
STORAGE = _prometheus.file("docs/storage.md")
HEAD = _prometheus.file("tsdb/head.go")
DATABASE = _prometheus.file("tsdb/db.go")
MAIN = _prometheus.file("cmd/prometheus/main.go")
OOM_KILL = kernel.file("mm/oom_kill.c")
TARGET = _prometheus.file("scrape/target.go")
JOBS = Repository(
    "prometheus/docs",
    commit="c105550aad07161f62d02e305ed09799ec6025fa",
    checked=CHECKED,
    publisher="Prometheus",
).file("docs/concepts/jobs_instances.md")
_robust_perception = Publisher("Robust Perception", checked=CHECKED, kind="vendor")
RAM = _robust_perception.post(
    "Why does Prometheus use so much RAM?",
    "https://www.robustperception.io/why-does-prometheus-use-so-much-ram",
    by="Brian Brazil (Robust Perception)",
)
PER_LABEL = _robust_perception.post(
    "How much RAM does Prometheus 2.x need for cardinality and ingestion?",
    "https://www.robustperception.io/how-much-ram-does-prometheus-2-x-need-for-cardinality-and-ingestion/",
    by="Robust Perception",
)
_issues = Publisher(
    "Prometheus", checked=CHECKED, base="https://github.com/prometheus/prometheus/issues"
)
RULE_2018 = _issues.post(
    "heavy memory usage, keep getting OOM killed with data scrape only", "4553", "2018-08-28"
)
CRASH_LOOP = _issues.post(
    "OOM crashloop auto-recovery",
    "13939",
    "2024-04-16",
    by="bwplotka, in Prometheus's tracker",
)
PEAK_2026 = _issues.post(
    "High memory consumption leading to OOM in Kubernetes - memory usage peaks at 80GB+",
    "17888",
    "2026-01-19",
    by="a user, in Prometheus's tracker",
    kind="secondary",
)
COST = Repository(
    "cloudflare/pint",
    commit="75663d6b0ed1cebb6399a368f98eb46e1b1568dc",
    checked=CHECKED,
    publisher="Cloudflare",
).file("docs/checks/query/cost.md")
CLOUDFLARE = Publisher("Cloudflare", checked=CHECKED).post(
    "How Cloudflare runs Prometheus at scale",
    "https://blog.cloudflare.com/how-cloudflare-runs-prometheus-at-scale/",
    "2023-03-03",
)
COVEO = Repository(
    "coveo/source.coveo.com",
    commit="92c316e6e719128ce2553758925e10eb4531b1a7",
    checked=CHECKED,
    publisher="Coveo",
).file(
    "_posts/2021-03-03-prometheus-memory.md",
    title="Prometheus - Investigation on high memory consumption",
    published="2021-03-03",
)
MOJ = Repository(
    "ministryofjustice/cloud-platform",
    commit="7f879f3af6cd39f8711ec99ee3b4d2163ff54024",
    checked=CHECKED,
    publisher="Ministry of Justice",
).file(
    "source/incidents/2023-07-25-prometheus-on-live-cluster-down.html.md.erb",
    title="Incident on 2023-07-25 - Prometheus on live cluster DOWN",
    published="2023-10-11",
)
gap = gaps_in("Prometheus's documentation")

memory_per_series = (
    gb(30) @ RAM.at("other hand 10M series would be 30GB which", of="the head", basis="estimate")
) / (
    count(10e6, "series", "series")
    @ RAM.at("other hand 10M series would be 30GB which", of="one Prometheus", basis="example")
)
heavy_queries = gb(32) @ RAM.at(
    "queries using potentially 32GB of RAM just for",
    of="samples of 20 heavy queries at once",
    basis="peak",
)

KILLED = Check(
    "Check whether the kernel killed Prometheus for memory, on its host, as root.",
    shell("journalctl -k -g 'oom-kill:constraint|Killed process'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    healthy=gap("healthy"),
    unhealthy=statement("task=prometheus after oom-kill:constraint=")
    @ OOM_KILL.at('pr_info("oom-kill:constraint=%s,nodemask=%*pbl",'),
    verify="CONSTRAINT_MEMCG is the limit of its container or unit, not of the machine. It reads "
    "the current boot alone.",
)
RATIO = Check(
    "Divide the allocated memory by the series, once Prometheus is up, if it scrapes itself.",
    shell(
        "promtool query instant http://<host>:9090 'avg_over_time(go_memstats_alloc_bytes[2h]) "
        "/ avg_over_time(prometheus_tsdb_head_series[2h])'"
    )
    @ COST.at("avg(avg_over_time(go_memstats_alloc_bytes[2h]) /"),
    healthy=statement("about 3 kB: memory follows the number of series")
    @ RAM.at("rule of thumb should be around 3kB per"),
    unhealthy=statement("several times as much: queries, long labels, or garbage not yet collected")
    @ PER_LABEL.at("another 32B per label pair, 120B per unique"),
    verify="With few series it is more: Prometheus itself uses more than they do. Resident memory "
    "is higher: it includes mapped files.",
)
LAST_BLOCK = Check(
    "List the metrics with the most series in the last block, if Prometheus is down.",
    shell("promtool tsdb analyze --limit=10 <directory>")
    @ PROMTOOL.at("Analyze churn, label pair cardinality and compaction"),
    healthy=gap("healthy"),
    unhealthy=statement("Highest cardinality metric names: one far above the others")
    @ ANALYZE.at("Highest cardinality metric names:"),
    verify="<directory> is --storage.tsdb.path. It lacks the last hours, which are in no block "
    "yet; without a block it prints: no blocks found.",
)
RAISE = Step(
    "Raise the memory limit of Prometheus, or move it to a larger machine, before it restarts.",
    command=undisclosed("command: it depends on who runs the machines"),
    healthy=statement('msg="Server is ready to receive web requests." in the log')
    @ MAIN.at("Server is ready to receive web requests."),
    unhealthy=statement("killed again: the replay brings every series back, dropped ones, too")
    @ CRASH_LOOP.at("replay will add the same samples that caused"),
    risk="medium",
    takes=gap("takes"),
    undo="Restore the limit after the head block is compacted.",
    verify="Ready after the write-ahead log is replayed, and not killed again.",
)
DROP = Step(
    "Drop the metric with the most series at the scrape; then reload, or start, if it is down.",
    command=config(
        "metric_relabel_configs: [{source_labels: [__name__], regex: <name>, action: drop}]",
        file="prometheus.yml, in the scrape job",
    )
    @ CONFIG.at("exclude time series that are too expensive to"),
    healthy=statement("scrape_samples_post_metric_relabeling of the job falls")
    @ JOBS.at("scrape_samples_post_metric_relabeling"),
    unhealthy=gap("unhealthy"),
    risk="medium",
    takes=assumed(
        (at_most(ratio(1.5)) @ HEAD.at("when the head time range is 1.5 times", basis="limit"))
        * (hours(2) @ DATABASE.at("DefaultBlockDuration = int64(2 * time.Hour")),
        because="a dropped series leaves memory, at the latest, when the head block is compacted",
        of="the drop of a metric, until the series leave memory",
        basis="limit",
    ),
    undo="Remove the line and reload. What was not scraped is lost.",
    verify="First check that no alert uses the metric: its rule finds nothing any more. "
    "prometheus_tsdb_head_series falls at the next compaction of the head block.",
)
LIMIT = Step(
    "Set a limit of samples per scrape for the job, above its normal count; reload.",
    command=config("sample_limit: <count>", file="prometheus.yml, in the scrape job")
    @ CONFIG.at("the entire scrape will be treated as failed."),
    healthy=gap("healthy"),
    unhealthy=statement("sample limit exceeded as lastError: its whole scrape is dropped")
    @ TARGET.at("sample limit exceeded"),
    risk="medium",
    takes=gap("takes"),
    undo="Remove the line and reload.",
    verify="up is 1 for the targets of the job; a target with too many samples is 0.",
)
SMALLER_QUERIES = Step(
    "Restart with a lower limit of samples per query, if queries use the memory.",
    command=config("--query.max-samples=<count>", file="flags of Prometheus")
    @ FLAGS.at("Maximum number of samples a single query can"),
    healthy=gap("healthy"),
    unhealthy=statement("dashboards and rules fail: their queries are too large")
    @ FLAGS.at("queries will fail if they try to load"),
    risk="medium",
    takes=gap("takes"),
    undo="Restart without the flag; each restart replays the write-ahead log, and no rule is "
    "evaluated until it is ready.",
    verify="Memory stays level while the dashboards are open.",
)
