"""Meta's own technologies: mcrouter and RocksDB from their source, the rest by name."""

from atlas import count, gaps_in, ms, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology
from systems.meta import _sources as s

gap = gaps_in("Meta's papers, engineering blog and repositories")
_NO_RELEASES = "release dates: not used here, since no version in production is published"


class Mcrouter(Technology):
    """Meta's router for the memcached protocol: pools, failover, replication of deletes."""

    name = "mcrouter"
    icon = "diagrams.onprem.inmemory.Memcached"
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = statement("the file of --log-path (-L)") @ s.MCROUTER_STANDALONE.at(
        'log_file, "", "log-path", \'L\', "Log file path"'
    )
    TIMEOUT = Parameter(
        "server timeout, default",
        ms(1000) @ s.MCROUTER_OPTIONS.at("server_timeout_ms, 1000,", basis="default"),
    )
    FAILURES_UNTIL_TKO = Parameter(
        "timeouts until cut off, default",
        quantity(3, "") @ s.MCROUTER_OPTIONS.at("failures_until_tko, 3,", basis="default"),
    )
    PROBE_DELAY = Parameter(
        "first probe, default",
        ms(10_000) @ s.MCROUTER_OPTIONS.at("probe_delay_initial_ms, 10000,", basis="default"),
    )
    PROBE_DELAY_MOST = Parameter(
        "longest probe delay",
        ms(60_000) @ s.MCROUTER_OPTIONS.at("probe_delay_max_ms, 60000,", basis="default"),
    )
    HARD_TKO = LogMessage(
        anchor="marked hard TKO. Total hard TKOs:",
        sample="10.0.0.7:11211 marked hard TKO. Total hard TKOs: 1; soft TKOs: 0. Reply: "
        "mc_res_connect_error",
        severity="debug",
        meaning="No connection to a server: it gets no requests until a probe succeeds. At -v 2.",
        source=s.MCROUTER_DESTINATION,
    )
    SOFT_TKO = LogMessage(
        anchor="marked soft TKO. Total hard TKOs:",
        sample="10.0.0.7:11211 marked soft TKO. Total hard TKOs: 0; soft TKOs: 1. Reply: "
        "mc_res_timeout",
        severity="debug",
        meaning="Too many timeouts in a row: no requests until a probe succeeds. At -v 2.",
        source=s.MCROUTER_DESTINATION,
    )
    NOT_RECONFIGURED = LogMessage(
        anchor="Failed to reconfigure:",
        sample="Failed to reconfigure: PoolRoute: pool not found",
        severity="error",
        meaning="A new configuration was refused; the router continues with the old one.",
        source=s.MCROUTER_INSTANCE,
    )
    NOT_SPOOLED = LogMessage(
        anchor="Can't create and open async store",
        sample="Can't create and open async store /var/spool/mcrouter/20260820T09-1787216400/"
        "20260820T090211-1787216531-web-unknown-t4-0x7f3c5a0012c0: No space left on device",
        severity="error",
        meaning="A delete that failed cannot be kept for replay: stale values may stay cached.",
        source=s.MCROUTER_SPOOL,
    )
    SUSPECT_SERVERS = Metric(
        name="num_suspect_servers",
        meaning="Servers with failures in a row, those that get no requests (TKO) among them.",
        source=s.MCROUTER_STATS,
    )
    TKO_REPLIES = Metric(
        name="result_tko_count",
        meaning="Requests that were not sent: the server gets none (TKO) until a probe succeeds.",
        source=s.MCROUTER_STATS,
        kind="counter",
    )
    SPOOLED = Metric(
        name="asynclog_requests_rate",
        meaning="Requests a second that it tried to spool to disk.",
        source=s.MCROUTER_STATS,
    )
    CONFIG_FAILURES = Metric(
        name="config_failures",
        meaning="Configurations that could not be loaded.",
        source=s.MCROUTER_STATS,
        kind="counter",
    )


class RocksDB(Technology):
    """Meta's embedded key-value store: a log-structured merge tree on flash."""

    name = "RocksDB"
    icon = "diagrams.generic.database.SQL"
    plane = "state"
    releases = undisclosed(_NO_RELEASES)
    logs = statement("with the data, unless db_log_dir names another folder") @ (
        s.ROCKSDB_DATABASE_OPTIONS.at("log files will be in the same dir")
    )
    SLOWDOWN = Parameter(
        "writes slowed at",
        count(20, "level-0 file")
        @ s.ROCKSDB_OPTIONS.at("int level0_slowdown_writes_trigger = 20;", basis="default"),
    )
    STOP = Parameter(
        "writes stop at",
        count(36, "level-0 file")
        @ s.ROCKSDB_OPTIONS.at("int level0_stop_writes_trigger = 36;", basis="default"),
    )
    STOPPED = LogMessage(
        anchor="Stopping writes because we have",
        sample="[default] Stopping writes because we have 36 level-0 files",
        severity="warning",
        meaning="Writes wait until a flush or a compaction has finished.",
        source=s.ROCKSDB_FAMILY,
    )
    STALLED = LogMessage(
        anchor="Stalling writes because of estimated pending compaction bytes",
        sample="[default] Stalling writes because of estimated pending compaction bytes "
        "68719476736 rate 16777216",
        severity="warning",
        meaning="Compaction is behind; writes are slowed down.",
        source=s.ROCKSDB_FAMILY,
    )
    BACKGROUND_ERROR = LogMessage(
        anchor="Background IO error",
        sample="Background IO error IO error: No space left on device, reason 0",
        severity="warning",
        meaning="A flush or a compaction failed; depending on its severity, writes stop.",
        source=s.ROCKSDB_ERRORS,
    )
    STALL_TIME = Metric(
        name="rocksdb.stall.micros",
        meaning="Microseconds for which writers have waited for compaction or flush.",
        source=s.ROCKSDB_STATS,
        kind="counter",
    )


mcrouter = Mcrouter()
rocksdb = RocksDB()
apps = technology(
    "Meta's apps",
    "Facebook, Instagram, Messenger, WhatsApp and Threads on phones and in browsers.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
cdn = technology(
    "CDN",
    "A content delivery network: external ones, the papers of 2010 and 2014 say.",
    icon="diagrams.generic.network.Switch",
    **gap.of("releases", "logs"),
)
routers = technology(
    "backbone routers",
    "Routers and fiber between Meta's data centers and its edge facilities.",
    icon="diagrams.generic.network.Router",
    releases=undisclosed(_NO_RELEASES),
    logs=gap("logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of Meta's own, without published source.",
    **gap.of("releases", "logs"),
)
tao = technology(
    "TAO",
    "Meta's graph-aware cache of objects and associations in front of MySQL.",
    **gap.of("releases", "logs"),
)
blob_store = technology(
    "Meta's blob storage",
    "Haystack, f4 and Tectonic: stores of photos, videos and other large objects.",
    icon="diagrams.generic.storage.Storage",
    **gap.of("releases", "logs"),
)
zippydb = technology(
    "ZippyDB",
    "Meta's distributed key-value store: shards on RocksDB, replicated by Paxos.",
    icon="diagrams.generic.database.SQL",
    plane="state",
    releases=gap("releases"),
    logs=statement("RocksDB's log: with the data, unless db_log_dir names another folder")
    @ s.ROCKSDB_DATABASE_OPTIONS.at("log files will be in the same dir"),
)
twine = technology(
    "Twine",
    "Meta's cluster manager: containers, machines and their settings.",
    **gap.of("releases", "logs"),
)
