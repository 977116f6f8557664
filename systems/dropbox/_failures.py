"""Failure modes of Dropbox's components: signals, recovery, data loss and rollback."""

from atlas import Alert, Failure, assumed, statement, undisclosed
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.envoy import envoy
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import envoy as envoy_steps
from atlas.technologies.failures import grpc as grpc_steps
from atlas.technologies.failures import mysql as mysql_steps
from atlas.technologies.grpc import grpc
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from systems.dropbox import _sources as src
from systems.dropbox import _technologies as own
from systems.dropbox import facts, steps

BLOCK_RETRIES = statement(
    "writes of a block: on another volume, possibly in another cell (2016)"
) @ (src.CASE_STUDY.at("retries on a different volume, possibly in another"))
"""What the frontends do when a block cannot be written."""

REINSTALLED = Failure(
    "Database hosts in production are reinstalled",
    signals=[mysql.UNREACHABLE, mysql.STATUS_UNREACHABLE],
    recovery=[steps.STOP_UPGRADE, mysql_steps.REPLICA, steps.RESTORE_DATABASES],
    time_to_recover=facts.CORE_RESTORED,
    data_loss=statement("2014: files were never at risk; these databases hold no file data")
    @ src.OUTAGE_2014.at("Your files were never at risk during the"),
    rollback=statement("2014: the databases were recovered from their backups")
    @ src.OUTAGE_2014.at("we performed the recovery from our backups"),
)
FAILOVER_FAILS = Failure(
    "A failover of the metadata databases fails midway",
    signals=[mysql.READ_ONLY, mysql.STATUS_ERROR, mysql.SECONDS_BEHIND.rising()],
    recovery=[mysql_steps.WRITABLE, mysql_steps.REPLICA, steps.STOP_FAILOVER],
    time_to_recover=assumed(
        facts.OUTAGE_2020,
        because="a fault of the failover tooling took Dropbox down for 47 min in May 2020; the "
        "time that another failed failover takes is not published",
    ),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SLOW_QUERY = Failure(
    "A slow query of one product overloads a shared MySQL shard",
    signals=[mysql.LOCK_WAIT, mysql.RUNNING.rising(), grpc.DEADLINE_STATUS],
    recovery=[
        steps.SLOW_SHARD,
        mysql_steps.PROCESS_LIST,
        mysql_steps.LOCK_WAITS,
        mysql_steps.KILL_CONNECTION,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SHARD_FULL = Failure(
    "A storage node for metadata reaches its disk limit",
    signals=[
        mysql.DISK_FULL,
        linux.SPACE_LEFT.below(steps.gap("free bytes at which an alert is raised")),
    ],
    recovery=[steps.NODE_DISK, steps.MOVE_RANGES],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("2022: Panda moves ranges of keys between storage nodes, so also back")
    @ src.CASE_STUDY.at("and can rebalance ranges across storage nodes"),
)
SPLIT_DUE = Failure(
    "Metadata store: clusters reach their disk limit together",
    signals=[
        mysql.DISK_FULL,
        linux.SPACE_LEFT.below(steps.gap("free bytes: the limit was 80 % of the disk")),
    ],
    recovery=[steps.CLUSTER_DISKS, steps.SPLIT_CLUSTERS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
TOO_MANY_CONNECTIONS = Failure(
    "The block index runs out of connections",
    signals=[mysql.TOO_MANY_CONNECTIONS, mysql.CONNECTED.rising()],
    recovery=[mysql_steps.CONNECTED, mysql_steps.PROCESS_LIST, mysql_steps.KILL_CONNECTION],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; a block is acknowledged once it has an index entry (2016)")
    @ src.CASE_STUDY.at("writes the new entry to the Block Index"),
    rollback=steps.NO_ROLLBACK,
)
CELL_TABLE_DOWN = Failure(
    "A cell's replication table is unreachable",
    signals=[mysql.UNREACHABLE, mysql.LOST, mysql.ABORTED.rising()],
    recovery=[steps.OTHER_CELLS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BACKENDS_DOWN = Failure(
    "All backends of an L4 balancer fail their health check",
    signals=[
        own.kglb.FAILSAFE,
        own.kglb.ALIVE_RATIO.below(steps.gap("share of live backends at which an alert is raised")),
    ],
    recovery=[steps.LB_STATS, steps.LB_KEEP],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; the balancer sets services and weights of IPVS")
    @ src.KGLB_README.at("automatically update their weights based on status,"),
    rollback=statement("failsafe mode ends by itself once a backend passes its check")
    @ src.KGLB_BALANCER.at('dlog.Info("failsafe mode is disabled: ", u.name)'),
)
NO_UPSTREAM = Failure(
    "A proxy has no healthy upstream for a service",
    signals=[envoy.FLAG_UH, envoy.NO_HEALTHY_UPSTREAM, envoy.CONNECT_FAILURES.rising()],
    recovery=[envoy_steps.HOSTS, steps.DRAIN_PROXY],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("on a proxy, /healthcheck/ok undoes /healthcheck/fail")
    @ envoy_steps.ADMIN.at("Negate the effect of :http:post:`/healthcheck/fail`."),
)
DEADLINES = Failure(
    "Overloaded instances of a service exceed their deadline",
    signals=[
        grpc.DEADLINE_STATUS,
        grpc.EXHAUSTED_STATUS,
        grpc.UNAVAILABLE_STATUS,
        grpc.CLIENT_DURATION.rising(),
    ],
    recovery=[steps.SLOW_INSTANCES, grpc_steps.HEALTH, steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
OSD_DOWN = Failure(
    "A storage host is unreachable or loses disks",
    signals=[linux.BLOCK_ERROR, linux.SCSI_OFFLINE],
    recovery=[steps.DISK_ERRORS, steps.START_REPAIR],
    time_to_recover=undisclosed("repair time: only its objective, under 48 h, is published"),
    data_loss=statement("not said; blocks are replicated for durability, across regions (2016)")
    @ src.INSIDE.at("replicated for durability, and distributed across our"),
    rollback=statement(
        "2016: rebuilt blocks stay on their new hosts; a host that returns is out of date"
    )
    @ src.CASE_STUDY.at("OSD coming back to life will be detected"),
)
WRITES_FAIL = Failure(
    "Writes of blocks fail on one volume",
    signals=[Alert(name=steps.gap("alert on writes that are retried"))],
    recovery=[steps.RETRY_VOLUME, steps.HOST_DISKS, steps.CLOSE_VOLUME],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; a block is acknowledged once every OSD has synced it (2016)")
    @ src.CASE_STUDY.at("`fsync` to disk before responding"),
    rollback=steps.NO_ROLLBACK,
)
UNDER_FILLED = Failure(
    "Under-filled volumes raise the storage overhead",
    signals=[
        Alert(name=undisclosed("alert on the storage overhead: the post was read in part")),
    ],
    recovery=[steps.LIST_VOLUMES, steps.COMPACT_VOLUMES],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
COLD_METADATA_THROTTLED = Failure(
    "DynamoDB throttles the hot part of the cold metadata",
    signals=[dynamodb.THROUGHPUT_EXCEEDED, dynamodb.THROTTLED_REQUESTS.rising()],
    recovery=[steps.TABLE_CAPACITY, dynamodb_steps.RAISE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REGION_DOWN = Failure(
    "One region of the cold tier does not answer",
    signals=[own.llama.LOSS.rising()],
    recovery=[steps.NETWORK_LOSS, steps.PAUSE_COLD_WRITES],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; two of three regions are enough to read a block (2019)")
    @ src.CASE_STUDY.at("use the fastest two responses, and cancel the"),
    rollback=statement(
        "2019: writes to the cold tier are paused; users' writes go to the warm tier"
    )
    @ src.CASE_STUDY.at("pause cold-tier writes during a regional outage"),
)
