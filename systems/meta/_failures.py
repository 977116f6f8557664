"""Failure modes of Meta's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, assumed, statement, undisclosed
from atlas.technologies.bind import bind
from atlas.technologies.dns import dns
from atlas.technologies.hdfs import hdfs
from atlas.technologies.http import http
from atlas.technologies.linux import linux
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import facts, steps
from systems.meta._technologies import mcrouter, rocksdb

gap = steps.gap
NO_ROLLBACK_REASON = "Meta's papers and reports of these failures name repairs, no rollback"

# Edge and backbone
BACKBONE_DOWN = Failure(
    "All backbone links are down after a maintenance command",
    signals=[
        dns.NO_SERVER,
        ErrorReply(
            reply=statement("proxy-status: no_server_available")
            @ s.OUTAGE_STUDY.at("(`proxy-status: no_server_available`) visible to users"),
            seen_by="users whose DNS cache still has an address, with HTTP/2 503",
        ),
    ],
    recovery=[steps.RESOLVER_ANSWER, steps.ROUTE_ANNOUNCED, steps.GO_ON_SITE, steps.RAMP_UP],
    time_to_recover=assumed(
        facts.OUTAGE_PRESS,
        because="that of all apps on 2021-10-04; when the backbone was back is not published",
    ),
    data_loss=undisclosed("lost data: the reports of 2021 neither report nor exclude any"),
    rollback=statement("on site: confirm the issue, then restore the backbone links")
    @ s.OUTAGE_2021.at("Only then could we confirm the issue"),
)
DNS_WITHDRAWN = Failure(
    "DNS servers withdraw their own routes",
    signals=[
        dns.DIG_FAILED,
        bind.SERVFAIL,
    ],
    recovery=[
        steps.ROUTE_ANNOUNCED,
        steps.QUERY_NAME_SERVER,
        steps.GO_ON_SITE,
    ],
    time_to_recover=facts.OUTAGE,
    data_loss=undisclosed("lost data: none is reported; the servers `were still operational`"),
    rollback=statement(
        "2021: everything came back with the backbone; then the load was raised with care"
    )
    @ s.OUTAGE_2021.at("Once our backbone network connectivity was restored"),
)
LOGINS_FAIL = Failure(
    "Users are logged out and cannot log in again",
    signals=[
        ErrorReply(
            reply=statement("Session expired. Please log in again.")
            @ s.LOGIN_MESSAGE.at('"Session expired. Please log in again."'),
            seen_by="users of Facebook on iOS",
        ),
    ],
    recovery=[steps.REVERT_LATEST],
    time_to_recover=facts.OUTAGE_2024,
    **gap.of("data_loss", "rollback"),
)

# memcache and TAO
CONFIG_LOOP = Failure(
    "Clients delete a cache key on every database error",
    signals=[mysql.TOO_MANY_CONNECTIONS, mysql.CONNECTED.rising()],
    recovery=[
        steps.CLUSTER_QUERIES,
        steps.STOP_TRAFFIC,
        steps.ADMIT_SLOWLY,
    ],
    time_to_recover=assumed(
        facts.OUTAGE_2010,
        because="that of 2010-09-23, of a database cluster that the report does not name",
    ),
    data_loss=undisclosed("lost data: the report of 2010 neither reports nor excludes any"),
    rollback=statement("the root cause was fixed while the site was off")
    @ s.OUTAGE_2010.at("recovered and the root cause had been fixed"),
)
THUNDERING_HERD = Failure(
    "Thundering herd on a key that is written often",
    signals=[mysql.CONNECTED.rising(), mysql.TOO_MANY_CONNECTIONS],
    recovery=[
        steps.DATABASE_QUERIES,
        steps.HOT_KEY,
        steps.KEY_ROUTE,
        steps.ALLOW_STALE,
    ],
    time_to_recover=undisclosed("time: the paper describes leases, no case of a herd"),
    data_loss=statement("none: memcache is not the authoritative source")
    @ s.MEMCACHE.at("Memcache is not the authoritative source of"),
    rollback=undisclosed("rollback: the paper names none"),
)
MEMCACHED_DOWN = Failure(
    "Memcached servers of a cluster are down (marked TKO)",
    signals=[mcrouter.HARD_TKO, mcrouter.SOFT_TKO, mcrouter.SUSPECT_SERVERS.rising()],
    recovery=[
        steps.SUSPECT_SERVERS,
        steps.CACHE_CONNECTIONS,
        steps.DIVERT_CLUSTER,
        steps.WARM_UP,
    ],
    time_to_recover=undisclosed("time: automated remediation takes `up to a few minutes`"),
    data_loss=statement("none: memcache is not the authoritative source")
    @ s.MEMCACHE.at("Memcache is not the authoritative source of"),
    rollback=statement("turn warmup off, once the cold cluster's hit rate is stable")
    @ s.MEMCACHE.at("turn it off once the cold cluster"),
)
GUTTER_OVERLOADED = Failure(
    "Spare cache (Gutter) misses: databases get the failed reads",
    signals=[mcrouter.TKO_REPLIES.rising(), memcached.EVICTED.rising(), mysql.CONNECTED.rising()],
    recovery=[steps.SUSPECT_SERVERS, steps.CACHE_MEMORY, steps.DIVERT_CLUSTER],
    time_to_recover=undisclosed("time: remediation of a server takes `up to a few minutes`"),
    data_loss=statement("none; values may be slightly stale")
    @ s.MEMCACHE.at("at the cost of slightly stale data"),
    rollback=undisclosed("rollback: the paper names none; `entries in Gutter expire quickly`"),
)
STALE_VALUES = Failure(
    "Stale values stay cached after lost deletes",
    signals=[
        mcrouter.NOT_SPOOLED,
        mcrouter.SPOOLED.rising(),
    ],
    recovery=[steps.SPOOLED_DELETES, steps.KEY_ROUTE, steps.REPLAY_DELETES],
    time_to_recover=undisclosed("time: no case of lost deletes is published with its duration"),
    data_loss=statement("none: the databases hold the value")
    @ s.MEMCACHE.at("holds the authoritative copy of data"),
    rollback=statement("nothing to undo: deletes are idempotent")
    @ s.MEMCACHE.at("cached data instead of updating it because"),
)
ROUTER_CONFIG = Failure(
    "The cache router refuses a new configuration",
    signals=[mcrouter.NOT_RECONFIGURED, mcrouter.CONFIG_FAILURES.rising()],
    recovery=[steps.CONFIG_AGE, steps.KEY_ROUTE, steps.REVERT_CONFIG],
    time_to_recover=undisclosed("time: it runs on with the old configuration until the next one"),
    data_loss=undisclosed("lost data: none is described"),
    rollback=undisclosed("rollback: the previous configuration stays in use"),
)
LEADER_DOWN = Failure(
    "Graph cache: a leader is down, followers query the database",
    signals=[mysql.CONNECTED.rising(), mysql.TOO_MANY_CONNECTIONS],
    recovery=[steps.DATABASE_CONNECTIONS],
    time_to_recover=undisclosed("time: the paper gives shares of requests, no durations"),
    data_loss=statement(
        "MySQL has the data; an association may lack its inverse until repaired (2013)"
    )
    @ s.TAO.at("the forward may exist without an inverse"),
    rollback=undisclosed("rollback: the paper names none"),
)
REPLICA_LAGS = Failure(
    "Replication lag: other regions read stale values",
    signals=[mysql.SECONDS_BEHIND.rising(), mysql.REPLICA_HANDLER],
    recovery=[steps.REPLICATION_LAG],
    time_to_recover=undisclosed("time: the lag over a trace is published (2013), no case of it"),
    data_loss=statement("none: replicas are behind, the master has the values")
    @ s.MEMCACHE.at("replica databases may lag behind the master"),
    rollback=undisclosed("rollback: the papers name none"),
)

# Storage
WRITES_STOP = Failure(
    "RocksDB stops writes: compaction is behind",
    signals=[rocksdb.STOPPED, rocksdb.STALLED, rocksdb.STALL_TIME.rising()],
    recovery=[steps.STALL_REASON, steps.DISK_BUSY, steps.DISK_SPACE, steps.LIMIT_WRITES],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
METADATA_ERROR = Failure(
    "A shard of metadata cannot flush to its disk",
    signals=[rocksdb.BACKGROUND_ERROR, linux.NO_SPACE],
    recovery=[steps.DISK_SPACE, steps.DISK_ERRORS, steps.STALL_REASON, steps.FREE_SPACE],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
STORE_MACHINE_FAILS = Failure(
    "A blob store machine (Haystack) fails its health checks",
    signals=[linux.XFS_SHUTDOWN, linux.INPUT_OUTPUT, linux.BLOCK_ERROR],
    recovery=[
        steps.DISK_ERRORS,
        steps.READ_ONLY_VOLUMES,
        steps.BULK_SYNC,
    ],
    time_to_recover=undisclosed("time: `hours for mean time to recovery` of a bulk sync"),
    data_loss=statement("none by design: each photo is replicated in distinct locations")
    @ s.HAYSTACK.at("replicates each photo in geographically distinct locations"),
    rollback=undisclosed("rollback: a bulk sync overwrites the machine"),
)
BAD_DISK_BATCH = Failure(
    "A batch of disks fails far more often than usual",
    signals=[hdfs.MISSING_BLOCK, hdfs.MISSING_BLOCKS.rising(), linux.MEDIUM_ERROR],
    recovery=[steps.CORRUPT_BLOCKS, steps.DISK_ERRORS, steps.REPLACE_DISKS],
    time_to_recover=undisclosed("time: `a period of weeks`; a drill rebuilt two hosts in 3 days"),
    data_loss=statement("none in that case: buddy and XOR blocks were in unaffected cells")
    @ s.F4_QUOTED.at("There was no data loss because buddy"),
    rollback=undisclosed("rollback: failed disks are replaced"),
)
HOSTS_LOST = Failure(
    "Hosts of the warm blob store f4 are lost, blocks are rebuilt",
    signals=[hdfs.DEAD_DATANODES.rising(), hdfs.UNDER_REPLICATED.rising()],
    recovery=[steps.DATANODES, steps.CORRUPT_BLOCKS, steps.START_DATANODE],
    time_to_recover=assumed(
        storage.REBUILD_TIME,
        because="that of a drill, two hosts with 240 TB; reads continued, slower at p99",
    ),
    data_loss=statement("none by design: a stripe survives the loss of 4 of its 14 blocks")
    @ s.F4_QUOTED.at("can tolerate k failures, at an overall storage"),
    rollback=undisclosed("rollback: blocks that were rebuilt stay"),
)
RECONSTRUCTION_STORM = Failure(
    "Reconstruction storm on overloaded storage nodes",
    signals=[linux.BLOCK_ERROR, linux.SCSI_OFFLINE],
    recovery=[steps.DISK_BUSY, steps.DISK_ERRORS, steps.RECONSTRUCTED_SHARE],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
CHAIN_SHORT = Failure(
    "A chain of the recovery store has lost most of its hosts",
    signals=[Alert(name=gap("which signal shows it"))],
    recovery=[steps.DISK_ERRORS, steps.REPLACE_IN_CHAIN],
    time_to_recover=undisclosed("time: the post gives none for a resync"),
    data_loss=statement("none by design: all hosts of a chain hold the object")
    @ s.DELTA.at("acknowledged only after the last host in"),
    rollback=statement("the recovered host rejoins at the end of its chains")
    @ s.DELTA.at("New hosts are always added to the"),
)

# Control
REGION_LOST = Failure(
    "A data center or region is down",
    signals=[Alert(name=gap("which signal shows it"))],
    recovery=[steps.DRAIN],
    time_to_recover=undisclosed("time: the abstract gives none"),
    data_loss=undisclosed("lost data: the paper is about traffic"),
    rollback=statement("recovery procedures restore the traffic")
    @ s.MAELSTROM.at("drain and restore independent traffic sources efficiently"),
)
BAD_CONFIGURATION = Failure(
    "A configuration change breaks the apps",
    signals=[http.UNAVAILABLE_CURL, http.UNAVAILABLE],
    recovery=[steps.REPEAT_REQUEST, steps.REVERT_CHANGE],
    time_to_recover=assumed(
        facts.OUTAGE_2019, because="that of 2019-03-13 as the press gave it; of no other change"
    ),
    **gap.of("data_loss", "rollback"),
)
BAD_RELEASE = Failure(
    "A release fails its health checks",
    signals=[
        Alert(name=gap("which health checks alert whom")),
    ],
    recovery=[steps.STOP_RELEASE, steps.RETURN_CONTAINERS],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
CONTROL_PLANE_CYCLE = Failure(
    "The control plane cannot start after a power loss",
    signals=[
        Alert(name=gap("which signal shows it in production; tests look for such cycles")),
    ],
    recovery=[steps.CONTROL_PLANE_STATE, steps.START_CONTROL_PLANE],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
