"""Pods are evicted for disk: a full node, no inodes left, or a pod over its own limit."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Plane,
    Question,
    Step,
    percent,
    repository_file,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging._kubernetes import (
    ALL_VERSIONS,
    CHECKED,
    CLUSTER,
    EDIT,
    EDITED,
    EVICTION,
    GARBAGE,
    NO_OUTPUT,
    NO_TIME,
    PROBES,
    RESOURCES,
    ROLLBACK,
    SETTERS,
    VOLUMES,
    look,
)

EVICTION_GO = repository_file(
    "kubernetes/kubernetes",
    "pkg/kubelet/eviction/helpers.go",
    at="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
    checked=CHECKED,
    publisher="Kubernetes",
)
COREUTILS = repository_file(
    "coreutils/coreutils",
    "doc/coreutils.texi",
    at="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=CHECKED,
)
CONDITION = look(
    "Read the DiskPressure condition of the node.",
    command=statement("kubectl get node NODE -o yaml")
    @ CLUSTER.at("kubectl get node kube-worker-1 -o yaml"),
    healthy=statement("kubelet has no disk pressure") @ CLUSTER.at("kubelet has no disk pressure"),
    unhealthy=statement("kubelet has disk pressure") @ SETTERS.at('"kubelet has disk pressure"'),
    verify="It is known which nodes are under pressure now.",
)
INODES = look(
    "Compare free inodes with the threshold, on the file systems of kubelet and images.",
    command=statement("df -i /var/lib/kubelet") @ COREUTILS.at("List inode usage information"),
    healthy=statement("IFree at 5 % of Inodes or more") @ EVICTION.at("`nodefs.inodesFree<5%`"),
    unhealthy=statement("IFree below 5 % of Inodes") @ EVICTION.at("`nodefs.inodesFree<5%`"),
    verify="It is known whether bytes or inodes ran out.",
)
MESSAGE = look(
    "Read why the pod was evicted.",
    command=statement("kubectl describe pod POD") @ PROBES.at("kubectl describe pod liveness-exec"),
    healthy=statement("The node was low on resource: ephemeral-storage.")
    @ EVICTION_GO.at('"The node was low on resource: %v. "'),
    unhealthy=statement("Pod ephemeral local storage usage exceeds the total limit of containers")
    @ EVICTION_GO.at("local storage usage exceeds the total limit of"),
    verify="It is known whether the node or the pod was over its limit.",
)
FIND_SPACE = look(
    "Find the directories that grew: logs, emptyDir volumes, writable layers.",
    command=statement("du -x /var/lib/kubelet")
    @ EVICTION.at("For example, `nodefs` contains `/var/lib/kubelet/`."),
    healthy=undisclosed("healthy output: the manual prints none"),
    unhealthy=undisclosed("unhealthy output: the manual prints none"),
    verify="The pods that write most are known.",
)
BOUND = Step(
    "Give these pods an ephemeral-storage limit, so that they are evicted and not others.",
    command=EDIT,
    healthy=EDITED,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Roll back: kubectl rollout undo.",
    verify="The kubelet reports no disk pressure.",
)
FIND_FILES = look(
    "Find the directories with most files; then delete the pod that writes them.",
    command=statement("du --inodes -x /var/lib/kubelet")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=undisclosed("healthy output: the manual prints none"),
    unhealthy=undisclosed("unhealthy output: the manual prints none"),
    verify="IFree rises above the threshold once that pod is gone.",
)
RAISE = Step(
    "Raise the pod's ephemeral-storage limit, or let it write less.",
    command=EDIT,
    healthy=EDITED,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Roll back: kubectl rollout undo.",
    verify="The pod runs past the moment at which it was evicted.",
)
RECLAIM = Step(
    "Let each reclaim free more, so that the node does not hover at its threshold.",
    command=statement("kubelet --eviction-minimum-reclaim=nodefs.available=500Mi")
    @ EVICTION.at("use the `--eviction-minimum-reclaim` flag"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Take the setting out again: its default is 0.",
    verify="DiskPressure does not come back within the hour.",
)

with DebuggingGuide(
    kubernetes(ALL_VERSIONS),
    "Evicted under disk pressure",
    as_of="2026-11",
    plane=Plane.CONTROL,
    symptom="Pods of one node end as Evicted, and new ones are not placed there.",
    signals=[kubernetes.EVICTED, kubernetes.UNSCHEDULABLE, kubernetes.NODE_CONDITION.rising()],
    tree=Question(
        "Is the node under disk pressure now?",
        check=CONDITION,
        unhealthy=Question(
            "Did it run out of inodes rather than bytes?",
            check=INODES,
            unhealthy=Cause(
                "Too many small files",
                why=statement("few free inodes count as disk pressure, as few free bytes do")
                @ EVICTION.at("Available disk space and inodes on either the"),
                fix=[FIND_FILES],
            ),
            healthy=Cause(
                "Logs and written files fill the node",
                why=statement("only when unused images are gone does the kubelet evict pods")
                @ EVICTION.at("it removes unused container images when disk resources"),
                fix=[FIND_SPACE, BOUND, RECLAIM],
            ),
        ),
        healthy=Question(
            "Was the pod itself over its limit?",
            check=MESSAGE,
            unhealthy=Cause(
                "The pod wrote more than its ephemeral-storage limit",
                why=statement("the sum of the containers' limits bounds what the pod may write")
                @ EVICTION_GO.at("local storage usage exceeds the total limit of"),
                fix=[RAISE],
            ),
            healthy=Cause(
                "The pressure has passed and will return",
                why=statement("a small reclaim leaves the node at its threshold")
                @ EVICTION.at("pod eviction only reclaims a small amount of"),
                fix=[RECLAIM],
            ),
        ),
    ),
    limit=Limit(
        "free space on the node's main file system, at least",
        default=percent(10) @ EVICTION.at("`nodefs.available<10%`"),
        headroom=look(
            "Compare free space with the threshold.",
            command=statement("df /var/lib/kubelet")
            @ COREUTILS.at("reports the amount of space used and available"),
            healthy=statement("more than 10 % available") @ EVICTION.at("`nodefs.available<10%`"),
            unhealthy=statement("less than 10 % available") @ EVICTION.at("`nodefs.available<10%`"),
            verify="The distance from the threshold is known.",
        ),
    ),
    do_not=[
        "Do not clean up with outside tools: they can remove containers that should exist.",
        "Do not set one threshold alone: the others then count as zero.",
        "Do not rely on a disruption budget: the kubelet does not respect it here.",
        "Do not trust a scan for size: files deleted while open are not counted.",
    ],
    precedents=undisclosed(
        "public incident: shared/research/incidents_catalogue.csv, icco/postmortems, the reports "
        "of mybinder.org and 2i2c that a search found: none has this cause"
    ),
    time_to_recover=undisclosed("time to recover: the page gives intervals, not a recovery"),
    data_loss=statement("emptyDir volumes of evicted pods")
    @ VOLUMES.at("the data in the `emptyDir` is deleted forever."),
    rollback=ROLLBACK,
    figures={
        "unused images removed, every": statement("two minutes")
        @ GARBAGE.at("collection on unused images every two minutes"),
        "files deleted while open": statement("the kubelet does not count them")
        @ RESOURCES.at("does not track open file descriptors for deleted"),
    },
) as guide:
    waive("IN403", because="no page or report within reach says how long a recovery takes")
