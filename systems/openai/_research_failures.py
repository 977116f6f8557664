"""Failure modes of the research clusters of 2018 and 2021."""

from atlas import Alert, Failure, assumed, quantity, statement
from atlas.technologies.etcd import etcd
from atlas.technologies.failures.etcd import (
    ALARMS,
    COMPACT,
    DEFRAGMENT,
    DISARM,
    DISK,
    SAVE,
    STATUS,
)
from atlas.technologies.failures.kubernetes import CORDON, NODES
from atlas.technologies.failures.kubernetes_api import PRIORITY_LEVELS
from atlas.technologies.failures.linux import MORE_NEIGHBOURS, NEIGHBOURS
from atlas.technologies.failures.prometheus import READY, SEGMENTS
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.prometheus import prometheus
from systems.openai import _sources as src
from systems.openai import steps
from systems.openai._technologies import dcgm, ec2_autoscaler

_NO_ERROR = assumed(
    quantity(0, ""),
    because="the metric holds the code of the last error; 0 is taken to mean that there was none",
)
_NOTHING_MORE = steps.gap.of("time_to_recover", "data_loss", "rollback")

ETCD_FULL = Failure(
    "etcd reaches its quota and stops accepting writes",
    signals=[etcd.NO_SPACE, etcd.NO_SPACE_ALARM, etcd.DATABASE_SIZE.rising()],
    recovery=[ALARMS, STATUS, SAVE, COMPACT, DEFRAGMENT, DISARM],
    **_NOTHING_MORE,
)
ETCD_SLOW = Failure(
    "etcd commits slowly because its disk is slow",
    signals=[etcd.APPLY_LATE, etcd.SLOW_FDATASYNC, etcd.WAL_FSYNC.rising()],
    recovery=[DISK, STATUS],
    **_NOTHING_MORE,
)
MASS_SCALE_IN = Failure(
    "The autoscaler is about to remove nodes that only look down",
    signals=[ec2_autoscaler.TOO_MANY, ec2_autoscaler.NO_NODES, kubernetes.NODE_NOT_READY],
    recovery=[NODES, steps.STOP_SCALE_IN],
    **_NOTHING_MORE,
)
API_SERVER_LOAD = Failure(
    "Requests to the API servers grow with the number of nodes",
    signals=[
        Alert(
            name=statement("alert on the rate of HTTP 429 and 5xx of the API servers (2021)")
            @ src.KUBERNETES_2021.at("alert on the rate of HTTP status 429")
        ),
        kubernetes.NOT_COMPLETED,
    ],
    recovery=[PRIORITY_LEVELS, NODES, steps.POLL_LESS],
    **_NOTHING_MORE,
)
ARP_FULL = Failure(
    "The ARP cache of a machine is full",
    signals=[linux.NEIGHBOURS_FULL],
    recovery=[steps.TABLE_OVERFLOW, NEIGHBOURS, MORE_NEIGHBOURS],
    **_NOTHING_MORE,
)
SLOW_REPLAY = Failure(
    "Prometheus is OOM-killed and replays its log for hours",
    signals=[kubernetes.OOM_KILLED, prometheus.HEAD_SERIES.rising()],
    recovery=[READY, SEGMENTS, steps.PROCESSORS],
    **_NOTHING_MORE,
)
GPU_ERRORS = Failure(
    "A GPU of a node reports uncorrectable errors",
    signals=[dcgm.XID_ERRORS.above(_NO_ERROR)],
    recovery=[steps.LAST_XID, CORDON, steps.RESET_GPU],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("the job restarts from its last checkpoint (2021)")
    @ src.KUBERNETES_2021.at("when restarted it resumes from the last checkpoint"),
    rollback=steps.REPLACED,
)
