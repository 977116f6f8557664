"""ClickHouse: column store for analysis."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._clickhouse_access_messages import ClickHouseAccessMessages
from atlas.technologies._clickhouse_code_messages import ClickHouseCodeMessages
from atlas.technologies._clickhouse_damage_messages import ClickHouseDamageMessages
from atlas.technologies._clickhouse_disk_messages import ClickHouseDiskMessages
from atlas.technologies._clickhouse_messages import ClickHouseMessages
from atlas.technologies._clickhouse_statement_messages import ClickHouseStatementMessages
from atlas.technologies._clickhouse_storage_messages import ClickHouseStorageMessages
from atlas.technologies.failures import clickhouse as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/clickhouse.md")
_clickhouse = Repository("ClickHouse/ClickHouse", checked=_CHECKED)
CONFIG = _clickhouse.file(
    "programs/server/config.xml", commit="001409ce725057e78f20cef6f6f0b18d45521a3a"
)
TRACKER = _clickhouse.file(
    "src/Common/MemoryTracker.cpp", commit="0026ffb3d8ef2fe686b77d8af6d39efe4814d80c"
)
PROCESSES = _clickhouse.file(
    "src/Interpreters/ProcessList.cpp", commit="0077b8c3410c1c5675bd6220c3d835e46387d550"
)
MERGE_TREE = _clickhouse.file(
    "docs/en/operations/settings/merge-tree-settings.md",
    commit="0317e15b3f9960f6f49b050ca84cc88d9485489d",
)
ALERTS = Repository(
    "Altinity/clickhouse-operator",
    commit="50e8d0490678185f290336acbdfbf9534d60367d",
    checked=_CHECKED,
).file("deploy/prometheus/prometheus-alert-rules-clickhouse.yaml")
_RELEASED = """
25.1 2025-01-28  25.2 2025-02-28  25.3 2025-03-20  25.4 2025-04-22  25.5 2025-05-22
25.6 2025-06-26  25.7 2025-07-29  25.8 2025-08-29  25.9 2025-09-27  25.10 2025-11-01
25.11 2025-11-27  25.12 2025-12-18  26.1 2026-01-30  26.2 2026-02-27  26.3 2026-03-26
26.4 2026-05-05  26.5 2026-05-21  26.6 2026-06-25  26.7 2026-07-22
"""


class ClickHouse(
    ClickHouseAccessMessages,
    ClickHouseDiskMessages,
    ClickHouseCodeMessages,
    ClickHouseStatementMessages,
    ClickHouseStorageMessages,
    ClickHouseDamageMessages,
    ClickHouseMessages,
    Technology,
):
    """A column store that answers analytical queries over very large tables."""

    name = "ClickHouse"
    icon = "simple-icons:clickhouse"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("files in /var/log/clickhouse-server") @ CONFIG.at(
        "<log>/var/log/clickhouse-server/clickhouse-server.log</log>"
    )
    ports: ClassVar = {
        "HTTP": quantity(8123, "") @ CONFIG.at("<http_port>8123</http_port>"),
        "native": quantity(9000, "") @ CONFIG.at("<tcp_port>9000</tcp_port>"),
        "between replicas": quantity(9009, "")
        @ CONFIG.at("<interserver_http_port>9009</interserver_http_port>"),
    }

    MEMORY_LIMIT = LogMessage(
        anchor=" exceeded: would use ",
        sample="Query memory limit exceeded: would use 9.32 GiB (attempt to allocate chunk of 4.00 "
        "MiB), maximum: 9.31 GiB.",
        pattern=r"exceeded: would use (?P<use>[\d.]+ \w+) .*maximum: (?P<maximum>[\d.]+ \w+)",
        severity="error",
        meaning="A query, or all queries together, exceeds the memory limit and is stopped.",
        source=TRACKER,
        failure=fails.MEMORY_LIMIT,
    )
    TOO_MANY_PARTS = LogMessage(
        anchor="Merges are processing significantly slower than inserts",
        sample="Too many parts (300). Merges are processing significantly slower than inserts.",
        pattern=r"Too many parts \((?P<parts>\d+).*\)'?\. Merges",
        severity="error",
        meaning="Inserts are too small or too many for the merges to keep up, and are refused.",
        source=MERGE_TREE,
        failure=fails.TOO_MANY_PARTS,
    )
    PARTS_IN_TOTAL = LogMessage(
        anchor=") in all partitions in total",
        sample="Too many parts (10004) in all partitions in total in table 'default.events'. This "
        "indicates wrong choice of partition key.",
        pattern=r"Too many parts \((?P<parts>\d+)\) in all partitions in total",
        severity="error",
        meaning="The partitions of a table together have too many parts, and inserts are refused.",
        source=fails.ERROR_252,
        failure=fails.TOO_MANY_PARTS,
    )
    INACTIVE_PARTS = LogMessage(
        anchor="Parts cleaning are processing significantly slower than inserts",
        sample="Too many inactive parts (900). Parts cleaning are processing "
        "significantly slower than inserts",
        pattern=r"Too many inactive parts \((?P<parts>\d+)\)",
        severity="error",
        meaning="Old parts are not removed fast enough, and inserts are refused.",
        source=MERGE_TREE,
        failure=fails.INACTIVE_PARTS,
    )
    TOO_MANY_QUERIES = LogMessage(
        anchor="Too many simultaneous queries. Maximum: ",
        sample="Too many simultaneous queries. Maximum: 100",
        pattern=r"Too many simultaneous queries\. Maximum: (?P<limit>\d+)",
        severity="error",
        meaning="The limit of concurrent queries is reached, and further ones are rejected.",
        source=PROCESSES,
        failure=fails.QUERY_LIMIT,
    )
    TOO_MANY_OF_USER = LogMessage(
        anchor="Too many simultaneous queries for user ",
        sample="Too many simultaneous queries for user app. Current: 50, maximum: 50",
        pattern=r"queries for user (?P<user>\S+)\. Current: (?P<current>\d+), maximum: "
        r"(?P<limit>\d+)",
        severity="error",
        meaning="One user reached the limit of concurrent queries.",
        source=PROCESSES,
        failure=fails.USER_LIMIT,
    )

    BROKEN_PARTS = LogMessage(
        anchor="Suspiciously many broken parts to remove",
        sample="DB::Exception: Suspiciously many broken parts to remove.",
        severity="fatal",
        meaning="Many parts of a table are damaged, and the server does not start with them.",
        source=Repository(
            "Altinity/altinityknowledgebase",
            commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
            checked="2026-11-26",
            publisher="Altinity",
            kind="vendor",
        ).file("content/en/altinity-kb-setup-and-maintenance/suspiciously-many-broken-parts.md"),
        failure=fails.BROKEN_PARTS,
    )

    PARTS = Metric(
        name="chi_clickhouse_metric_MaxPartCountForPartition",
        meaning="Parts in the partition with the most parts.",
        source=ALERTS,
    )
    READONLY_REPLICAS = Metric(
        name="chi_clickhouse_metric_ReadonlyReplica",
        meaning="Replicated tables that are read-only because ZooKeeper or Keeper is unavailable.",
        source=ALERTS,
    )
    REPLICA_DELAY = Metric(
        name="chi_clickhouse_metric_ReplicasMaxAbsoluteDelay",
        meaning="Lag of the last replica.",
        unit="second",
        source=ALERTS,
    )
    REJECTED_INSERTS = Metric(
        name="chi_clickhouse_event_RejectedInserts",
        meaning="Inserts that were refused because a partition or table has too many parts.",
        source=ALERTS,
        kind="counter",
    )
    DELAYED_INSERTS = Metric(
        name="chi_clickhouse_event_DelayedInserts",
        meaning="Inserts that were slowed down because a partition has many parts.",
        source=ALERTS,
        kind="counter",
    )


clickhouse = ClickHouse()
