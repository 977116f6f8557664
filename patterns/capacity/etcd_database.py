"""How long at most until etcd's database reaches its quota, once nothing compacts its history."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Plane,
    Proportional,
    Symptom,
    about,
    assumed,
    bytes_,
    count,
    gib,
    hours,
    kb,
    list_price,
    mb,
    minutes,
    monthly_list_price,
    percent,
    quantity,
    seconds,
    statement,
    undisclosed,
    usd_per_month,
    waive,
)
from atlas.technologies.etcd import etcd
from atlas.technologies.failures.etcd import ALARMS, FAQ, LIMITS, MAINTENANCE
from patterns.capacity._etcd_database import (
    ALERTS,
    COMPACT,
    COMPACT_FAILED,
    COMPACTED,
    COMPACTION,
    CTL,
    DEFRAGMENT,
    DISARM,
    HARDWARE,
    HEARTBEATS,
    KUBEADM,
    QUOTA,
    RESTORE_COMPACTION,
    REVISION,
    SAVE,
    SIZES,
    raise_quota,
)

AS_OF = "2026-11-30"
MACHINE = "n1-standard-16"

objects = count(5000, "revision") @ HEARTBEATS.at(
    "in 5k-node clusters, we are reducing", of="a cluster's Node objects", basis="example"
)
rate = objects / (
    minutes(5) @ HEARTBEATS.at("NodeStatus update to once every 5 minutes instead", basis="default")
)
compaction = minutes(5) @ COMPACTION.at(
    "in normal cases, the interval is 5 minutes.", basis="default"
)
written = mb(30).per("minute") @ HEARTBEATS.at(
    "etcd write throughput from 150MB/min to 30MB/min", of="Node status", basis="example"
)
per_revision = written / rate
quota = gib(2) @ LIMITS.at("The default storage size limit is 2 GiB,", basis="default")
largest = gib(8) @ LIMITS.at("8 GiB is a suggested maximum size for", basis="target")
knee = assumed(
    percent(80),
    because="14 minutes are left to act; at 95 % the alert waits for longer than is left",
)
whole = assumed(percent(100), because="the whole quota")
alerted = percent(95) @ ALERTS.at(
    "etcd_server_quota_backend_bytes{%(etcd_selector)s}[5m]))*100 > 95", basis="limit"
)
members = assumed(
    quantity(3, ""),
    because="three members; only if theirs have less RAM than the quota; the disk is not priced",
)
FREE = assumed(usd_per_month(0), because="a flag of etcd, on the same machines")

with CapacityModel(
    etcd(undisclosed("version: the model follows the documentation of 3.6")),
    "etcd database against its quota",
    as_of=AS_OF,
    plane=Plane.CONTROL,
    question="If compaction stops, at most how long until status updates of 5,000 Kubernetes nodes "
    "fill etcd's default quota?",
    law=Proportional(each=per_revision, base=objects * per_revision),
    load=assumed(
        rate * compaction * assumed(quantity(2, ""), because="each run compacts to the run before"),
        because="just before a compaction; leases, pods and events come on top, so times are "
        "upper bounds",
        of="Node status updates",
        basis="peak",
    ),
    load_name="Node status updates not compacted",
    result_name="database size",
    limit=Ceiling(
        "--quota-backend-bytes",
        at=quota,
        beyond=statement("every write is refused, on all members; reads and deletes work")
        @ MAINTENANCE.at("maintenance mode which only accepts key reads and"),
    ),
    knee=knee,
    growth=rate,
    steps=[
        NextStep(
            "a quota of 4 GiB, on the same machines",
            limit=assumed(gib(4), because="twice the default"),
            on_demand=FREE,
            reserved=FREE,
            action=raise_quota("4 GiB", 4_294_967_296),
        ),
        NextStep(
            f"8 GiB, on three {MACHINE} if RAM is short",
            limit=largest,
            on_demand=members * monthly_list_price(MACHINE, AS_OF),
            reserved=members * list_price(MACHINE, AS_OF, "reserved_1yr").to("USD / month"),
            action=raise_quota("8 GiB", 8_589_934_592),
        ),
    ],
    signals=[
        etcd.NO_SPACE,
        etcd.ACTIVE_ALARM,
        etcd.NO_SPACE_ALARM,
        etcd.DATABASE_SIZE.above((quota * knee).meaning_of("the default quota", basis="limit")),
        Symptom(
            description=statement("size in use rises for longer than 10 minutes")
            @ COMPACTION.at("in failover, the interval is >5m and <10m"),
            seen_by="a graph of etcd_mvcc_db_total_size_in_use_in_bytes",
        ),
    ],
    recovery=[
        SIZES,
        ALARMS,
        COMPACTED,
        COMPACT_FAILED,
        SAVE,
        REVISION,
        COMPACT,
        DEFRAGMENT,
        DISARM,
        RESTORE_COMPACTION,
    ],
    time_to_recover=undisclosed("time to recover: etcd's documentation gives none"),
    data_loss=statement("refused writes; one that got the error may still have succeeded")
    @ MAINTENANCE.at("and still have the write request succeed in"),
    rollback=statement(
        "none for a compaction: older revisions are gone; the snapshot is for a damaged database: "
        "restoring it loses later writes, and brings the full database and its alarm back"
    )
    @ MAINTENANCE.at("Revisions prior to the compaction revision become inaccessible"),
    figures={
        "Node status, bytes a minute": written,
        "a Node object in production": kb(20)
        @ HEARTBEATS.at("average node object size 20KB (which happens in", basis="mean"),
        "a Node object, the forecast": about(kb(30))
        @ HEARTBEATS.at("jump to ~30KB with server-side-apply feature", basis="target"),
        "the same with an update a minute": mb(150).per("minute")
        @ HEARTBEATS.at(
            "etcd write throughput from 150MB/min to 30MB/min",
            of="Node status",
            basis="example",
        ),
        "Lease renewals, not in the model": objects
        / (
            seconds(10)
            @ HEARTBEATS.at("updating `Lease` object every 10s by default", basis="default")
        ),
        "an empty default quota lasts": (quota / written).to("minute"),
        "a quota of 8 GiB lasts": (largest / written).to("minute"),
        "80 % of the default quota": quota * knee,
        "from 80 % to the quota": (quota * (whole - knee) / written).to("minute"),
        "from 95 % to the quota": (quota * (whole - alerted) / written).to("minute"),
        "the alert at 95 % waits": statement("for 10 minutes") @ ALERTS.at("'for': '10m',"),
        "alert on growth, looks ahead": hours(4)
        @ ALERTS.at(
            "predict_linear(etcd_mvcc_db_total_size_in_bytes{%(etcd_selector)s}[4h], 4*60*60)"
        ),
        "quota check adds to each write": bytes_(256)
        @ QUOTA.at("kvOverhead = 256", basis="estimate"),
        "etcdctl gives up after": seconds(5)
        @ CTL.at("defaultCommandTimeOut = 5 * time.Second", basis="default"),
        "metrics where kubeadm runs etcd": statement("port 2381 of 127.0.0.1, on the member itself")
        @ KUBEADM.at("EtcdMetricsPort = 2381"),
        "memory of the machine": statement("at least as much as the quota")
        @ FAQ.at("at least as much RAM to cover the"),
        "the priced machine": statement("etcd's example for a 3,000-node Kubernetes cluster")
        @ HARDWARE.at("A 3,000 node Kubernetes cluster"),
        "its disk, not priced": statement("n1-standard-16 with a 500 GB SSD")
        @ HARDWARE.at("n1-standard-16 + 500GB PD SSD"),
    },
    see=[
        Link(
            "incidents/debugging/etcd_database_space_exceeded",
            "guide",
            because="writes are refused: whether history, free space or live keys fill the file",
        ),
        Link(
            "incidents/debugging/etcd_no_leader",
            "guide",
            because="writes fail without the space alarm",
        ),
    ],
    glossary={
        "compaction": "Dropping old versions of keys; their space becomes free inside the file.",
        "NOSPACE": "The alarm that makes etcd refuse writes until it is disarmed.",
    },
) as diagram:
    waive("IN403", because="etcd's documentation gives no time to recover")
