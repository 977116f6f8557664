"""Pods are evicted for disk usage: a full node, no free inodes, or a pod over its own limit."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    config,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._machine import COREUTILS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared

EVICTION_GO = Repository(
    "kubernetes/kubernetes",
    commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
    checked=shared.CHECKED,
    publisher="Kubernetes",
).file("pkg/kubelet/eviction/helpers.go")
MESSAGES = VENDORED.file("kubernetes/pkg/kubelet/eviction/helpers.go")
CONDITION = Check(
    "Read the DiskPressure condition of the node.",
    failures.NODE.command,
    healthy=statement("kubelet has no disk pressure")
    @ failures.CLUSTER.at("kubelet has no disk pressure"),
    unhealthy=statement("kubelet has disk pressure")
    @ shared.SETTERS.at('"kubelet has disk pressure"'),
)
INODES = Check(
    "Compare free inodes with the threshold on the disks of the kubelet and the runtime.",
    shell("df -i /var/lib/kubelet /var/lib/containerd")
    @ COREUTILS.at("List inode usage information"),
    healthy=statement("IFree at 5 % of Inodes or more")
    @ failures.EVICTION.at("`nodefs.inodesFree<5%`"),
    unhealthy=statement("IFree below 5 % of Inodes")
    @ failures.EVICTION.at("`nodefs.inodesFree<5%`"),
)
MESSAGE = Check(
    "Check why the pod was evicted: read its Message.",
    failures.POD.command,
    healthy=statement("The node was low on resource, or Pod was rejected: no limit is named")
    @ MESSAGES.at("The node was low on resource: %v."),
    unhealthy=statement(
        "exceeds the total limit of containers; exceeded its local ephemeral storage limit; "
        "Usage of EmptyDir volume exceeds the limit"
    )
    @ EVICTION_GO.at("local storage usage exceeds the total limit of"),
)
PASSED = evolve(
    CONDITION,
    action="Wait five minutes, and read the DiskPressure condition of the node again.",
)
STILL_FULL = Check(
    "Check whether the disk of the kubelet, the runtime or the logs is still full.",
    shell("df /var/lib/kubelet /var/lib/containerd /var/log")
    @ COREUTILS.at("reports the amount of space used and available"),
    healthy=statement("more than 10 % available on the kubelet's disk, 15 % on the images'")
    @ failures.EVICTION.at("`nodefs.available<10%`"),
    unhealthy=statement("less than 10 % available, or less than 15 % on the disk of the images")
    @ failures.EVICTION.at("`imagefs.available<15%`"),
)
WRITER = Check(
    "Read the Message of the pods evicted first: it names the container that wrote most.",
    failures.POD.command,
    healthy=statement("no Container was using: only The node had condition: it came later")
    @ MESSAGES.at("The node had condition: %v."),
    unhealthy=statement("Container NAME was using SIZE, request is 0, has larger consumption of")
    @ MESSAGES.at("has larger consumption of %v."),
)
FIND_SPACE = Check(
    "Find the directories that grew, as root on the node: volumes, writable layers, logs.",
    shell("du -x /var/lib/kubelet /var/lib/containerd /var/log | sort -n | tail -n 20")
    @ failures.EVICTION.at("For example, `nodefs` contains `/var/lib/kubelet/`."),
    healthy=undisclosed("healthy output: the manual shows none"),
    unhealthy=undisclosed("unhealthy output: the manual shows none"),
    verify="kubelet/pods/UID are volumes, snapshots/ID writable layers, log/pods logs. A file of "
    "no pod: no eviction frees it.",
)
BOUND = Step(
    "Set an ephemeral-storage limit on these pods: above it they are evicted.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    **shared.gap.of("unhealthy", "takes"),
    risk="medium",
    undo=failures.UNDO_ROLLOUT,
    verify="The kubelet reports no disk pressure.",
)
FIND_FILES = Check(
    "Find the directories with the most files, as root on the node.",
    shell("du --inodes -x /var/lib/kubelet /var/lib/containerd /var/log | sort -n | tail -n 20")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=undisclosed("healthy output: the manual shows none"),
    unhealthy=undisclosed("unhealthy output: the manual shows none"),
    verify="IFree rises above the threshold once the pod that writes them is deleted.",
)
RAISE = Step(
    "Raise the pod's ephemeral-storage limit.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    **shared.gap.of("unhealthy", "takes"),
    risk="medium",
    undo=failures.UNDO_ROLLOUT,
    verify="The pod keeps running past the point at which it was evicted.",
)
RECLAIM = Step(
    "Restart the kubelet with a minimum reclaim, so that the node does not hover.",
    command=config(
        "--eviction-minimum-reclaim=nodefs.available=<size>", file="flags of the kubelet"
    )
    @ failures.EVICTION.at("use the `--eviction-minimum-reclaim` flag"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Restart the kubelet without the flag: its default is 0.",
    verify="DiskPressure no longer comes and goes.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Evicted under disk pressure",
    as_of="2026-11",
    symptom="Pods on one node end up Evicted, Error or Unknown; new ones are not scheduled there.",
    signals=[kubernetes.EVICTED, kubernetes.UNSCHEDULABLE, kubernetes.NODE_CONDITION.rising()],
    tree=Question(
        "Is the node under disk pressure now?",
        check=CONDITION,
        unhealthy=Question(
            "Did it run out of inodes rather than bytes?",
            check=INODES,
            unhealthy=Cause(
                "Too many small files",
                why=statement(
                    "too few free inodes count as disk pressure, as do too few free bytes"
                )
                @ failures.EVICTION.at("Available disk space and inodes on either the"),
                fix=[FIND_FILES],
            ),
            healthy=Question(
                "Is the disk still full?",
                check=STILL_FULL,
                unhealthy=Cause(
                    "Logs and written files fill the node's disk",
                    why=statement("the main file system holds local volumes, emptyDir and logs")
                    @ failures.EVICTION.at("used for local disk volumes, emptyDir, log storage,"),
                    fix=[FIND_SPACE, WRITER, BOUND],
                ),
                healthy=Cause(
                    "The eviction freed it: DiskPressure stays for five minutes more",
                    why=statement("the kubelet waits, by default 5 minutes, before it is False")
                    @ failures.EVICTION.at("eviction-pressure-transition-period"),
                    fix=[PASSED, WRITER, BOUND],
                ),
            ),
        ),
        healthy=Question(
            "Was the pod itself over its limit?",
            check=MESSAGE,
            unhealthy=Cause(
                "The pod wrote more than its ephemeral-storage limit",
                why=statement("a pod that writes more than its containers' limits is evicted")
                @ EVICTION_GO.at("local storage usage exceeds the total limit of"),
                fix=[RAISE],
            ),
            healthy=Cause(
                "Disk pressure has passed but will return",
                why=statement("an eviction may free so little that the threshold is hit again")
                @ failures.EVICTION.at("pod eviction only reclaims a small amount of"),
                fix=[WRITER, BOUND, RECLAIM],
            ),
        ),
    ),
    limit=Limit(
        "minimum free space on the node's main file system",
        of="free space",
        reads="available space",
        default=percent(10) @ failures.EVICTION.at("`nodefs.available<10%`"),
        headroom=Check(
            "Compare free space with the threshold.",
            shell("df /var/lib/kubelet")
            @ COREUTILS.at("reports the amount of space used and available"),
            healthy=statement("more than 10 % available")
            @ failures.EVICTION.at("`nodefs.available<10%`"),
            unhealthy=statement("less than 10 % available")
            @ failures.EVICTION.at("`nodefs.available<10%`"),
        ),
    ),
    do_not=[
        "Do not clean up with external tools: they can remove containers that should exist.",
        "Do not set only one threshold: the others then count as zero.",
        "Do not rely on a pod disruption budget: the kubelet does not respect it here.",
        "Do not trust a size scan: files that are deleted but still open are not counted.",
    ],
    precedents=undisclosed(
        "public incident: shared/research/incidents_catalogue.csv, icco/postmortems, the reports "
        "of mybinder.org and 2i2c that a search found: none has this cause"
    ),
    time_to_recover=undisclosed("time to recover: the page gives intervals, not a recovery time"),
    data_loss=statement("emptyDir volumes of evicted pods")
    @ shared.VOLUMES.at("the data in the `emptyDir` is deleted forever."),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/kubernetes_persistent_volume_full",
            "guide",
            because="a volume of a pod is full, not the disk of its node",
        ),
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="what fills the disk of the node belongs to no pod",
        ),
    ],
    figures={
        "interval of unused-image cleanup": statement("two minutes")
        @ shared.GARBAGE.at("collection on unused images every two minutes"),
        "files deleted while open": statement("periodic scans of the kubelet do not count them")
        @ shared.RESOURCES.at("does not track open file descriptors for deleted"),
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
