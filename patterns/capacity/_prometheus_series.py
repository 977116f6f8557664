"""Sources, inputs and steps of the capacity model of Prometheus's series."""

from atlas import (
    Check,
    Publisher,
    Repository,
    Step,
    assumed,
    config,
    count,
    gaps_in,
    gb,
    hours,
    shell,
    statement,
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
OOM_KILL = kernel.file("mm/oom_kill.c")
TARGET = _prometheus.file("scrape/target.go")
JOBS = Repository(
    "prometheus/docs",
    commit="c105550aad07161f62d02e305ed09799ec6025fa",
    checked=CHECKED,
    publisher="Prometheus",
).file("docs/concepts/jobs_instances.md")
RAM = Publisher("Robust Perception", checked=CHECKED, kind="vendor").post(
    "Why does Prometheus use so much RAM?",
    "https://www.robustperception.io/why-does-prometheus-use-so-much-ram",
    by="Brian Brazil (Robust Perception)",
)
_issues = Publisher(
    "Prometheus", checked=CHECKED, base="https://github.com/prometheus/prometheus/issues"
)
RULE_2018 = _issues.post(
    "heavy memory usage, keep getting OOM killed with data scrape only", "4553", "2018-08-28"
)
PEAK_2026 = _issues.post(
    "High memory consumption leading to OOM in Kubernetes - memory usage peaks at 80GB+",
    "17888",
    "2026-01-19",
    by="a user, in Prometheus's tracker",
    kind="secondary",
)
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
    verify="CONSTRAINT_MEMCG is the limit of its container or unit, not of the machine.",
)
RATIO = Check(
    "Divide the memory of Prometheus by its series, if it scrapes itself.",
    shell(
        "promtool query instant http://<host>:9090 "
        "'process_resident_memory_bytes / prometheus_tsdb_head_series'"
    )
    @ PROMTOOL.at("##### `promtool query instant`"),
    healthy=statement("about 3 kB: memory follows the number of series")
    @ RAM.at("rule of thumb should be around 3kB per"),
    unhealthy=statement("several times as much: look for heavy queries")
    @ RAM.at("queries using potentially 32GB of RAM just for"),
    verify="With few series it is more: Prometheus itself uses more than they do.",
)
LAST_BLOCK = Check(
    "List the metrics with the most series in the last block, if Prometheus is down.",
    shell("promtool tsdb analyze --limit=10 <directory>")
    @ PROMTOOL.at("Analyze churn, label pair cardinality and compaction"),
    healthy=gap("healthy"),
    unhealthy=statement("Highest cardinality metric names: one far above the others")
    @ ANALYZE.at("Highest cardinality metric names:"),
    verify="It lacks the last hours, which are in no block yet. <directory> is the data's.",
)
DROP = Step(
    "Drop the metric with the most series at the scrape, then reload.",
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
        hours(3)
        @ STORAGE.at(
            "from the last 3 hours (the current head", of="the head block", basis="typical"
        ),
        because="a dropped series stays in the head block until that is compacted",
        of="the drop of a metric, until the series leave memory",
        basis="step",
    ),
    undo="Remove the line and reload. What was not scraped is lost.",
    verify="prometheus_tsdb_head_series falls at the next compaction of the head block.",
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
    undo="Restart without the flag.",
    verify="Memory stays level while the dashboards are open.",
)
