"""Steps of the guide to slow disks."""

from atlas import Step, config, shell, statement, undisclosed
from atlas.technologies.failures._aws import cli
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.linux import MD
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.linux import ALERTS
from incidents.debugging import _linux as shared

CONTROL = source.file("man/systemd.resource-control.xml")
PRIORITIES = kernel.file("Documentation/block/ioprio.rst")
_MODIFY_COMMAND = cli.file("ec2/modify-volume.rst")

LIFT = Step(
    "Print the limits on I/O of the unit; then remove them, at once and after reboots.",
    command=shell(
        "systemctl show <unit> -p IOReadBandwidthMax -p IOWriteBandwidthMax -p IOReadIOPSMax "
        "-p IOWriteIOPSMax; systemctl set-property <unit> IOReadBandwidthMax= IOWriteBandwidthMax= "
        "IOReadIOPSMax= IOWriteIOPSMax="
    )
    @ SYSTEMCTL.at("assigning an empty setting usually resets a"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="systemctl set-property <unit> with the values that were printed.",
    verify="io.max of the unit has no line, and the pressure falls. A container: at its runtime.",
)
LIMIT = Step(
    "Limit the writes of the job, in bytes per second, until a reboot.",
    command=shell("systemctl set-property --runtime <unit> IOWriteBandwidthMax='<device> <bytes>'")
    @ CONTROL.at("Set the per-device overall block I/O bandwidth"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="systemctl set-property --runtime <unit> IOWriteBandwidthMax=",
    verify="w_await falls. Reads: IOReadBandwidthMax. Never limit the database itself.",
)
IDLE = Step(
    "Lower the I/O priority of the job to idle, as root; the scheduler must be bfq or mq-deadline.",
    command=shell("cat /sys/block/*/queue/scheduler; ionice -p <pid>; ionice -c 3 -p <pid>")
    @ PRIORITIES.at("only get io time when no one else"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="ionice -c 0 -p <pid>, or the class that was printed first.",
    verify="The scheduler in brackets is bfq or mq-deadline, and r_await falls. Other threads keep "
    "their class: repeat for /proc/<pid>/task; writes of kworker are not affected.",
)
SLOW_REBUILD = Step(
    "Lower the speed of the rebuild, in KiB per second, as root; data has fewer copies for longer.",
    command=shell("echo <count> > /sys/block/<name>/md/sync_speed_max")
    @ MD.at("sync_speed_min, sync_speed_max"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="echo system > /sys/block/<name>/md/sync_speed_max",
    verify="speed= in /proc/mdstat falls, and r_await with it. <name> is the array, such as md0. A "
    "value below sync_speed_min has no more effect.",
)
RAISE_VOLUME = Step(
    "Modify the volume to gp3 with more IOPS and throughput (MiB/s) than now, as read before.",
    command=shell(
        "aws ec2 modify-volume --volume-id <id> --volume-type gp3 --iops <count> "
        "--throughput <value>"
    )
    @ _MODIFY_COMMAND.at("aws ec2 modify-volume"),
    healthy=statement('"ModificationState": "modifying"')
    @ _MODIFY_COMMAND.at('"ModificationState": "modifying",'),
    unhealthy=shared.NO_OUTPUT,
    takes=undisclosed(
        "time to take effect: `from a few minutes to a few hours`, which is no figure"
    ),
    risk="medium",
    undo="None at once: a request cannot be cancelled, and the next is allowed after six hours.",
    verify="aws ec2 describe-volumes-modifications: optimizing, then completed, in minutes to "
    "hours. It costs more from then on. At the instance's limit: a larger instance instead.",
)
OWN_DISK = Step(
    "Move the log of the database to a disk of its own, or commit in larger batches.",
    command=undisclosed("command: it is that of the database"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move it back in the same way.",
    verify="f/s falls, or the flushes are on the other disk. Not fsync=off: it loses data.",
)
FAIL_OVER = Step(
    "Fail over to a replica on another host, or move the service away from the disk.",
    command=undisclosed("command: it is that of the service"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Fail back once the disk or the host was replaced.",
    verify="The response times fall; then test the old host under load, or replace it.",
)
WATCH = Step(
    "Set an alert on the queue of the disks; the mixin's default is above 10 for 30 minutes.",
    command=config(
        "expr: rate(node_disk_io_time_weighted_seconds_total[<duration>]) > <value>",
        file="rules of Prometheus",
    )
    @ ALERTS.at("rate(node_disk_io_time_weighted_seconds_total{%(nodeExporterSelector)s,"),
    **shared.gap.of("healthy", "takes"),
    unhealthy=statement("Disk IO queue is high.") @ ALERTS.at("Disk IO queue is high."),
    risk="low",
    undo="Remove the rule.",
    verify="The rule is loaded and does not fire.",
)
