"""What fails in Velero, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

BACKUP = Check(
    "Describe the backup: its phase, errors and reason.",
    shell("kubectl describe backup <name> -n velero") @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="status.phase and status.failureReason say how far it came and why it failed.",
)
LOCATIONS = Check(
    "List the storage locations with their state.",
    shell("kubectl get backupstoragelocations --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="PHASE Unavailable: the bucket cannot be read; describe it for the reason.",
)
LOG = Check(
    "Read the log of the server.",
    shell("kubectl logs -n velero deployment/velero --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the object and the cause.",
)
PODS = Check(
    "List the pods of Velero with their nodes.",
    shell("kubectl get pods -n velero -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A pod that restarts or is not ready names the part that fails.",
)
VOLUMES = Check(
    "List the backups and restores of volumes with their state.",
    shell(
        "kubectl get podvolumebackups,podvolumerestores,datauploads,datadownloads --all-namespaces"
    )
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="STATUS Failed: its message names the volume and the cause.",
)
SNAPSHOTS = Check(
    "List the snapshots of volumes and their content.",
    shell("kubectl get volumesnapshots,volumesnapshotcontents --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READYTOUSE false: the driver of the snapshot has not finished, or failed.",
)

LOCATION = KnownFailure(
    "the storage location of backups is not available", steps=[LOCATIONS, LOG, PODS]
)
ITEM = KnownFailure("an object cannot be backed up", steps=[BACKUP, LOG, PODS])
NAME_USED = KnownFailure(
    "the bucket holds a backup of this name already", steps=[LOCATIONS, BACKUP, LOG]
)
VOLUME = KnownFailure(
    "the data of a volume cannot be backed up or restored", steps=[VOLUMES, PODS, LOG]
)
NO_AGENT = KnownFailure("the node agent does not run on a node", steps=[PODS, VOLUMES, LOG])
SNAPSHOT = KnownFailure(
    "a snapshot of a volume does not become ready", steps=[SNAPSHOTS, BACKUP, LOG]
)
RESTARTED = KnownFailure(
    "the server restarted during a backup or restore", steps=[PODS, LOG, BACKUP]
)
EXISTS = KnownFailure(
    "an object is not restored: it exists and differs", steps=[BACKUP, LOG, VOLUMES]
)
REPOSITORY = KnownFailure(
    "the repository of volume data cannot be opened", steps=[LOCATIONS, VOLUMES, LOG]
)
HOOK = KnownFailure("a hook of a backup fails", steps=[BACKUP, LOG, PODS])
