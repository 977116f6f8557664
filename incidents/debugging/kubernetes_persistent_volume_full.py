"""A persistent volume is full: data, deleted files, inodes, or an expansion that hangs."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    minutes,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies._kubernetes_volume_messages import RESIZE_ADMISSION, RESIZE_STATUS
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import DESCRIBE
from atlas.technologies.failures._machine import COREUTILS, DELETED, LSOF
from atlas.technologies.failures.kubernetes_storage import CLAIM, DRIVER_PODS, VENDORED
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

METRICS = VENDORED.file("kubernetes/pkg/kubelet/metrics/metrics.go")
EVENTS = VENDORED.file("kubernetes/pkg/controller/volume/expand/expand_controller.go")
CLASS_TYPES = VENDORED.file("api/storage/v1/types.go")
REPORT = Repository(
    "2i2c-org/incident-reports",
    commit="ce0a24d67eb0d33e747393ba5bbc7f150ba54719",
    checked="2026-11-29",
    publisher="2i2c",
    release=undisclosed("release: a report of an incident has none"),
).file(
    "reports/2022-10-31-utoronto-500-errors-db-full.pdf",
    title="UToronto Hub Login failing with 500 errors",
    published="2022-10-31",
)
_STATS = shell(
    "kubectl get --raw /api/v1/nodes/<node>/proxy/metrics "
    "| grep 'volume_stats.*persistentvolumeclaim=\"<name>\"'"
) @ METRICS.at('"volume_stats_available_bytes"')

BYTES = Check(
    "Read the bytes of the volume from the kubelet of the pod's node.",
    _STATS,
    healthy=statement("kubelet_volume_stats_available_bytes well above 0")
    @ METRICS.at('"volume_stats_available_bytes"'),
    unhealthy=statement("..._available_bytes near 0, ..._used_bytes near ..._capacity_bytes")
    @ METRICS.at('"volume_stats_used_bytes"'),
    verify="The values are up to a minute old. They need no df in the image of the container.",
)
INODES = Check(
    "Read the inodes of the volume in the same lines.",
    _STATS,
    healthy=statement("kubelet_volume_stats_inodes_free well above 0")
    @ METRICS.at('"volume_stats_inodes_free"'),
    unhealthy=statement("kubelet_volume_stats_inodes_free 0")
    @ METRICS.at('"volume_stats_inodes_free"'),
)
RESIZING = Check(
    "Read the conditions and events of the claim.",
    shell("kubectl describe pvc <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    healthy=statement("no Conditions, and no event of an expansion")
    @ sources.TYPES.at('"Resizing", "FileSystemResizePending"'),
    unhealthy=statement("Resizing, FileSystemResizePending, or an event VolumeResizeFailed")
    @ sources.TYPES.at('"Resizing", "FileSystemResizePending"'),
    verify="Only ExternalExpanding, waiting for an external controller: the resizer does not run.",
)
CLASS = Check(
    "Check whether the storage class of the claim allows expansion.",
    shell("kubectl get storageclasses") @ sources.GET.at("kubectl get rc,services"),
    healthy=statement("ALLOWVOLUMEEXPANSION true")
    @ CLASS_TYPES.at("allowVolumeExpansion shows whether the storage class allow"),
    unhealthy=statement("ALLOWVOLUMEEXPANSION false")
    @ CLASS_TYPES.at("allowVolumeExpansion shows whether the storage class allow"),
)
EXPAND = Step(
    "Expand the claim: it can never be made smaller again.",
    command=shell(
        "kubectl patch pvc <name> -n <namespace> "
        """-p '{"spec":{"resources":{"requests":{"storage":"<size>"}}}}'"""
    )
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    healthy=statement("persistentvolumeclaim/NAME patched; then FileSystemResizeSuccessful")
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    unhealthy=statement("Forbidden: only dynamically provisioned pvc can be resized ...")
    @ RESIZE_ADMISSION.at("only dynamically provisioned pvc can be resized"),
    takes=shared.NO_TIME,
    risk="medium",
    undo="None: a volume cannot shrink; its data have to be copied to a smaller one.",
    verify="CAPACITY of kubectl get pvc is the new size, and ..._available_bytes grows.",
)
GROWN = Check(
    "List the size of each directory, before anything is deleted, and save the list.",
    shell("kubectl exec <pod> -n <namespace> -- du -x <path>")
    @ COREUTILS.at("@cindex inode usage, dereferencing in @command{du}"),
    healthy=undisclosed("healthy output: each program has its own directories"),
    unhealthy=undisclosed("unhealthy output: each program has its own directories"),
    verify="No du in the image: on the node, du -x of the mount itself, "
    "/var/lib/kubelet/pods/UID/volumes/*/*/mount; -x from a folder above leaves it out.",
)
MANY_FILES = Check(
    "List the directories with the most files, on the node, as root.",
    shell("du --inodes -x <path> | sort -rn | head -n 20")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=undisclosed("healthy output: each program has its own directories"),
    unhealthy=undisclosed("unhealthy output: each program has its own directories"),
    verify="Its owner knows whether they can be recreated: sessions, caches, small uploads.",
)
DELETE_FILE = Step(
    "Delete a file that its owner calls dispensable; copy it elsewhere first.",
    command=shell("kubectl exec <pod> -n <namespace> -- rm <path>")
    @ sources.EXEC.at("kubectl exec mypod -- date"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Copy it back: kubectl cp, or the backup.",
    verify="..._available_bytes grows; if not, a process still has the file open.",
)
RESTART_POD = Step(
    "Delete the pod, as its owner agrees: its controller starts it again on the same volume.",
    command=shell("kubectl delete pod <pod> -n <namespace>")
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    healthy=statement('pod "NAME" deleted from NAMESPACE namespace')
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    unhealthy=shared.NO_OUTPUT,
    takes=shared.NO_TIME,
    risk="medium",
    undo="None: the pod has been replaced; files outside volumes are lost.",
    verify="The new pod runs, and ..._available_bytes is above 0.",
)
ALLOW = Step(
    "Allow expansion in the class, if its driver can expand: for all claims of the class.",
    command=shell("""kubectl patch storageclass <name> -p '{"allowVolumeExpansion":true}'""")
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    healthy=statement("storageclass.storage.k8s.io/NAME patched")
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    unhealthy=shared.NO_OUTPUT,
    takes=shared.NO_TIME,
    risk="low",
    undo="Patch it back to false; expanded volumes keep their size.",
    verify="kubectl get storageclasses shows ALLOWVOLUMEEXPANSION true; then expand the claim.",
)

with DebuggingGuide(
    kubernetes(undisclosed("version: walked with Kubernetes 1.36.2 and csi-resizer 2.2.1")),
    "Persistent volume full",
    as_of="2026-11",
    symptom="A pod cannot write to its volume: its program stops, or answers reads only.",
    signals=[
        linux.NO_SPACE,
        linux.NO_SPACE_GO,
        kubernetes.RESIZE_PENDING,
        kubernetes.NO_EXPANSION,
        kubernetes.VOLUME_USED.rising(),
    ],
    tree=Question(
        "Is the volume out of bytes?",
        check=BYTES,
        healthy=Question(
            "Is it out of inodes?",
            check=INODES,
            unhealthy=Cause(
                "Too many small files",
                why=statement("each file takes an inode, whatever its size")
                @ COREUTILS.at("useful for finding directories which contain many files,"),
                fix=[MANY_FILES, EXPAND],
            ),
            healthy=Cause(
                "Another file system is full: the container's own, or the node's",
                why=statement("only paths of the claim are on this volume")
                @ METRICS.at('"volume_stats_available_bytes"'),
                fix=[failures.POD, failures.NODE],
            ),
        ),
        unhealthy=Question(
            "Has an expansion begun that does not finish?",
            check=RESIZING,
            unhealthy=Cause(
                "The storage refuses it, the resizer is missing, or the pod has to restart",
                why=statement("the disk first, then its file system, at the latest at a new mount")
                @ RESIZE_STATUS.at("Waiting for user to (re-)start a pod to"),
                fix=[CLAIM, DRIVER_PODS, RESTART_POD],
            ),
            healthy=Question(
                "Do deleted files still hold the space?",
                check=DELETED,
                unhealthy=Cause(
                    "A program keeps deleted files open",
                    why=statement("du does not see them, but they still take space")
                    @ LSOF.at("occasionally consume disk space to excess"),
                    fix=[RESTART_POD],
                ),
                healthy=Question(
                    "Can the class expand volumes?",
                    check=CLASS,
                    healthy=Cause(
                        "Its data have outgrown the volume",
                        why=statement("the class allows the claim to request more")
                        @ CLASS_TYPES.at(
                            "allowVolumeExpansion shows whether the storage class allow"
                        ),
                        fix=[GROWN, EXPAND],
                    ),
                    unhealthy=Cause(
                        "Its data have outgrown a volume that cannot grow",
                        why=statement("the API server refuses to expand such claims")
                        @ RESIZE_ADMISSION.at("only dynamically provisioned pvc can be resized"),
                        fix=[ALLOW, EXPAND, GROWN, DELETE_FILE],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "capacity of the claim",
        of="capacity of the volume",
        reads="capacity (capacity_bytes)",
        default=undisclosed("default: a claim has none, its size is what it requests"),
        headroom=BYTES,
    ),
    do_not=[
        "Do not delete files of a database to make room: ask its owner, or expand the volume.",
        "Do not delete the claim: with reclaim policy Delete, the data are deleted as well.",
        "Do not scale a stateful set to free space: each pod has a volume of its own.",
        "Do not delete a log that is still written to: restart the program, or truncate it.",
    ],
    precedents=[
        Precedent(
            "2i2c, University of Toronto, 2022",
            report=REPORT,
            what=statement("a log filled the volume of the hub's database: expanded, and restarted")
            @ REPORT.at("The disk capacity was 10G, and this"),
        )
    ],
    time_to_recover=minutes(153)
    @ REPORT.at("2h 33m", of="2i2c, hub of the University of Toronto, 2022", basis="outage"),
    data_loss=statement("writes since the volume was full; and what is deleted to make room")
    @ REPORT.at("DB operations could no longer"),
    rollback=statement("none for an expansion: a claim may not request less than it has")
    @ VENDORED.file("kubernetes/pkg/apis/core/validation/validation.go").at(
        "field can not be less than status.capacity"
    ),
    see=[
        Link(
            "incidents/debugging/postgresql_wal_disk_full",
            "guide",
            because="the volume is PostgreSQL's, and its WAL fills it",
        ),
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="the disk of the node is full, and pods are evicted",
        ),
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="how to find and free space on any file system",
        ),
        Link(
            "incidents/debugging/kubernetes_volume_multi_attach",
            "guide",
            because="the restarted pod waits for the volume",
        ),
    ],
    glossary={
        "2i2c": "An operator of JupyterHub for research, which publishes its incident reports.",
    },
) as guide:
    pass
