"""Recovery steps for Dropbox's components."""

from atlas import Check, Step, gaps_in, http, shell, statement, undisclosed
from atlas.technologies.failures._cloudwatch import aws_cli
from atlas.technologies.failures._machine import COREUTILS, DISK_LOAD, IOSTAT, JOURNALCTL
from atlas.technologies.failures.envoy import ADMIN
from atlas.technologies.known_failure import NO_OUTPUT
from systems.dropbox import _sources as src

_WHERE = "Dropbox's posts and repositories"
gap = gaps_in(_WHERE)

LB_STATS = Check(
    "Read the share of live backends, on the load balancer's host.",
    http("GET", "/stats", at="127.0.0.1:5678")
    @ src.KGLB_README.at("available on http://127.0.0.1:5678/stats by default."),
    healthy=statement("kglb:control_plane:alive_ratio above 0 for this service")
    @ src.KGLB_HEALTH.at('"kglb/control_plane/alive_ratio", "setup", "service"'),
    unhealthy=statement("kglb:control_plane:alive_ratio 0 for this service")
    @ src.KGLB_HEALTH.at('"kglb/control_plane/alive_ratio", "setup", "service"'),
    verify="kglb:control_plane:healthcheck, result fail, read twice: it grows for each backend "
    "that fails its check.",
)
LB_KEEP = Step(
    "Repair the backends without a restart of the load balancer.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: nothing changes on the load balancer.",
    verify="alive_ratio is above 0, and the log says `failsafe mode is disabled`. Until then all "
    "backends get traffic; restarted before that, none do.",
)
DRAIN_PROXY = Step(
    "Fail the proxy's health checks, if it alone has no healthy upstream.",
    command=http("POST", "/healthcheck/fail", at="<host>:<port>")
    @ ADMIN.at("Fail inbound health checks. This requires the"),
    **gaps_in("the documentation prints no output").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="POST /healthcheck/ok on the same host.",
    verify="New requests go to the other proxies and succeed there. It needs Envoy's health check "
    "filter.",
)
SLOW_INSTANCES = Check(
    "List the instances of the service by errors and latency, with the time of the last push.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Which instances are slow, and since when.",
)
ROLL_BACK = Step(
    "Roll back the last push of the service, if the overload began with it.",
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
    "Restore the reinstalled databases from their backups, as in 2014.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time of the restore: core service was back after about 2 days in all"),
    undo="None: the machines were reinstalled, and only the backups are left.",
    verify="The restored primary accepts writes, and its two replicas follow it.",
)
STOP_FAILOVER = Step(
    "Stop the failover before it moves further databases.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Resume it once every database has exactly one writable primary.",
    verify="The list of databases without a writable primary no longer grows.",
)
DISK_ERRORS = Check(
    "Search the kernel log of the host for disk errors, as root, if it answers.",
    shell("journalctl -k -g 'i/o error|medium error'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line that names the device: that disk has errors. Its blocks have copies or "
    "fragments on other hosts. It reads the current boot alone.",
)
START_REPAIR = Step(
    "Wait for the master to repair the volumes of an unreachable host on other hosts.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=undisclosed("time of a repair: only its objective, under 48 h, is published"),
    undo="None needed: a host that returns is recognized as out of date by its generation.",
    verify="No volume of the cell has a copy or fragment on the failed host.",
)
LIST_VOLUMES = Check(
    "List the volumes by their share of live data, the emptiest first.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="A few nearly empty volumes can cause most of the overhead, as when a new service "
    "changed the placement: compact them, and check what writes new ones.",
)
NETWORK_LOSS = Check(
    "Read the packet loss between regions from a LLAMA collector.",
    http("GET", "/influxdata", at="<host>:5000")
    @ src.LLAMA_API.at('api.handler.HandleFunc("/influxdata", api.InfluxHandler)'),
    healthy=statement("loss 0.000000 (percent) for each pair of hosts")
    @ src.LLAMA_INFLUX.at('return []byte(fmt.Sprintf("%f", n)), nil'),
    unhealthy=undisclosed("the code holds no limit for loss"),
    verify="Loss to hosts of one region only: that region or the way to it. [] is no all-clear: "
    "the collector has no data. Port 5000 is the example configuration's.",
)
COMPACT_VOLUMES = Step(
    "Compact the under-filled volumes, the emptiest first.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Pause the compaction; volumes that were drained stay retired.",
    verify="The storage overhead falls.",
)
PAUSE_COLD_WRITES = Step(
    "Pause the migration of blocks to the cold tier until the region is back.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Resume the migration once all regions answer.",
    verify="No further block moves to the cold tier.",
)
SLOW_SHARD = Check(
    "Find the shard with the slow queries, and its MySQL server.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Slow on one shard: continue on its server.",
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
    undo="Move the ranges back, once the node has room.",
    verify="Other nodes serve the ranges, and disk use of this node no longer grows.",
)
SPLIT_CLUSTERS = Step(
    "Add clusters and redistribute the shards over them, as in 2017.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the shards stay on the new clusters.",
    verify="Each old cluster holds fewer shards, and its disk use falls.",
)
RETRY_VOLUME = Check(
    "Count the writes that were retried on another volume, by volume and cell.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Retries of one volume: close it. Of many volumes: the fault is not in one volume.",
)
OTHER_CELLS = Step(
    "Direct new blocks to other cells.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let the cell take new blocks again once its table answers.",
    verify="No new block goes to the cell, and retries of writes fall.",
)
HOST_DISKS = Check(
    "On each host of the volume, watch the load of its disks for a minute.",
    shell("iostat -x -y 5 11") @ IOSTAT.at("Omit first report with statistics since system boot,"),
    healthy=DISK_LOAD.healthy,
    unhealthy=DISK_LOAD.unhealthy,
    verify="Slow or busy disks on one host alone: writes to each volume on it wait for it.",
)
TABLE_CAPACITY = Check(
    "Read the billing mode and the provisioned capacity of the table.",
    shell("aws dynamodb describe-table --table-name <table>")
    @ aws_cli.file("dynamodb/describe-table.rst").at("aws dynamodb describe-table"),
    **NO_OUTPUT,
    verify="Compare ReadCapacityUnits and WriteCapacityUnits with what is consumed. 0 and 0: the "
    "table is on demand (PAY_PER_REQUEST); the next step is not for it.",
)
CLOSE_VOLUME = Step(
    "Close the failing volume, so that new blocks go to other open volumes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a closed volume is never reopened.",
    verify="Its state is closed in the replication table, and retries of writes fall.",
)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")
