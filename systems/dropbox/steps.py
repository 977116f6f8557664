"""Recovery steps for Dropbox's components."""

from atlas import Check, Step, gaps_in, http, shell, statement, undisclosed
from atlas.technologies.failures._machine import COREUTILS
from atlas.technologies.failures.envoy import ADMIN
from atlas.technologies.failures.mysql import REPLICA_STATUS
from atlas.technologies.known_failure import NO_OUTPUT
from systems.dropbox import _sources as src

_WHERE = "Dropbox's posts and repositories"
gap = gaps_in(_WHERE)

LB_STATS = Check(
    "Read the load balancer's statistics: how many backends are alive.",
    http("GET", "/stats", at="127.0.0.1:5678")
    @ src.KGLB_README.at("available on http://127.0.0.1:5678/stats by default."),
    healthy=statement("balancer_state of state `available`")
    @ src.KGLB_STATS.at("[initial, available, no_upstreams, failsafe, shutdown]"),
    unhealthy=statement("balancer_state of state `failsafe` or `no_upstreams`")
    @ src.KGLB_STATS.at("[initial, available, no_upstreams, failsafe, shutdown]"),
    verify="healthcheck by host: one fails, or all (alive_ratio 0), as with a bad check. Just "
    "started, the state is `available` even then.",
)
LB_STOP = Step(
    "Stop the load balancer on one host: it removes its IPVS services and addresses.",
    command=shell("sudo kill -TERM <pid>") @ src.KGLB_MAIN.at("array below to perform graceful"),
    **gaps_in("the README prints no output").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Start it again with the same configuration.",
    verify="The daemon is gone and port 5678 is free. This host forwards nothing until the start.",
)
LB_START = Step(
    "Start it with the last configuration whose health checks passed.",
    command=shell("sudo ./kglbd.bin -config=<path> -logtostderr")
    @ src.KGLB_README.at("sudo ./kglbd.bin"),
    **gaps_in("the README prints no output").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Stop it, then start it with the newer configuration.",
    verify="alive_ratio rises above 0. Just started, balancer_state is `available` even at 0.",
)
REPLICA_SOURCE = Check(
    "On a replica, read whether it still reaches its primary (MySQL 8.0.22 or later).",
    shell("mysql -h <host> -u <user> -p -E -e 'show replica status'")
    @ REPLICA_STATUS.at("This statement provides status information on essential"),
    healthy=statement("Replica_IO_State: Waiting for source to send event")
    @ REPLICA_STATUS.at("Replica_IO_State: Waiting for source to send event"),
    unhealthy=undisclosed("the manual prints no output of a replica whose source is gone"),
    verify="Repeat it on the second replica: if both fail, the primary is gone.",
)
DRAIN_PROXY = Step(
    "Drain the proxy, if it alone has no healthy upstream: fail its health checks.",
    command=http("POST", "/healthcheck/fail", at="<host>:9901")
    @ ADMIN.at("Fail inbound health checks. This requires the"),
    **gaps_in("the documentation prints no output").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="POST /healthcheck/ok on the same host.",
    verify="Its requests move to its neighbours and succeed there.",
)
ROLL_BACK = Step(
    "Roll back the last push of the service.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Push the newer version again once its fault is fixed.",
    verify="Errors and latency of its endpoints return to those before the push.",
)
STOP_UPGRADE = Step(
    "Stop the upgrade that reinstalls machines, on every host that it was sent to.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start it again only on machines that confirm that they are out of production.",
    verify="No further database host reboots into the installer.",
)
RESTORE_DATABASES = Step(
    "Restore the reinstalled databases from full and incremental backups, as in 2014.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the machines were reinstalled, and only the backups are left.",
    verify="The restored primary accepts writes, and its two replicas follow it.",
)
STOP_FAILOVER = Step(
    "Stop the failover before it moves further databases.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Resume it once every database has exactly one writable primary.",
    verify="The list of databases without a writable primary no longer grows.",
)
START_REPAIR = Step(
    "Wait for the master to repair the volumes of the host on other hosts.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: a host that returns is recognized as out of date by its generation.",
    verify="No volume of the cell has a copy or fragment on the failed host.",
)
LIST_VOLUMES = Check(
    "List the volumes by their share of live data, the emptiest first.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="A few nearly empty volumes can cause most of the overhead, as in 2025, when a new "
    "service had changed the placement: compact them, and check what writes new ones.",
)
NETWORK_LOSS = Check(
    "Read the packet loss between regions from the host of a LLAMA collector.",
    http("GET", "/influxdata", at="<host>:5000")
    @ src.LLAMA_API.at('api.handler.HandleFunc("/influxdata", api.InfluxHandler)'),
    healthy=statement("loss: 0.0 for each pair of hosts") @ src.LLAMA_CLIENT.at('"loss": 0.0'),
    unhealthy=undisclosed("the code holds no limit for loss"),
    verify="Loss to one region only: that region or the way to it.",
)
COMPACT_VOLUMES = Step(
    "Compact the under-filled volumes, the emptiest first.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Pause the compaction; volumes that were drained stay retired.",
    verify="Storage overhead falls; load on metadata and network stays below its limit.",
)
PAUSE_COLD_WRITES = Step(
    "Pause the migration of blocks to the cold tier until the region is back.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Resume the migration once all regions answer.",
    verify="No further block moves to the cold tier; reads of cold blocks still succeed.",
)
NODE_DISK = Check(
    "Read the disk use of the node.",
    shell("df -h") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% of the file system with its data. Panda's limit is not published; at 100 the disk "
    "is full.",
)
CLUSTER_DISKS = Check(
    "Read the disk use of one host of each cluster.",
    shell("df -h") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% of the file system with its data: a cluster is split at 80, and most clusters "
    "reach it together.",
)
MOVE_RANGES = Step(
    "Move key ranges off the full storage node to nodes with room.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move the ranges back.",
    verify="Disk use of the node falls, and the other nodes still have room.",
)
SPLIT_CLUSTERS = Step(
    "Add clusters and redistribute the shards over them, as in 2017.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None planned: shards stay on the new clusters.",
    verify="Each cluster holds half as many shards, and its disk use has halved.",
)
RETRY_VOLUME = Check(
    "Count the writes that were retried on another volume, by cell.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="One volume or host: close it. All of a cell: direct writes to another cell.",
)
OTHER_CELLS = Step(
    "Direct new blocks to other cells of the zone.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let the cell take new blocks again once its table answers.",
    verify="Retries of writes fall. Reads in this cell still need its table.",
)
CLOSE_VOLUME = Step(
    "Close the failing volume, so that new blocks go to other open volumes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None: a closed volume is never opened again; its blocks stay readable.",
    verify="Retries of writes fall; the cell still has open volumes.",
)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")
