"""Messages of Velero."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import velero as fails
from atlas.technologies.message import LogMessage

_velero = Repository(
    "vmware-tanzu/velero",
    commit="d30d389b56068eebd675d9953492183cb7b58a78",
    checked="2026-11-27",
)
BACKUP = _velero.file("pkg/backup/backup.go")
BSL = _velero.file("pkg/controller/backup_storage_location_controller.go")
UPLOAD = _velero.file("pkg/controller/pod_volume_backup_controller.go")
AGENT = _velero.file("pkg/nodeagent/node_agent.go")
SNAPSHOT = _velero.file("pkg/util/csi/volume_snapshot.go")
VL_SERVER = _velero.file("pkg/cmd/server/server.go")
RESTORE = _velero.file("pkg/restore/restore.go")
UNIFIED = _velero.file("pkg/repository/provider/unified_repo.go")
BACKUPPER = _velero.file("pkg/podvolume/backupper.go")
RESTORER = _velero.file("pkg/podvolume/restorer.go")
BACKUP_CONTROLLER = _velero.file("pkg/controller/backup_controller.go")
HOOK_FILE = _velero.file("internal/hook/item_hook_handler.go")


class VeleroMessages:
    """Messages of Velero."""

    ITEM = LogMessage(
        anchor="Error backing up item",
        sample='level=error msg="Error backing up item" backup=velero/daily error="error '
        'executing custom action (groupResource=pods, namespace=shop, name=web)" name=web',
        severity="error",
        meaning="An object could not be backed up; the error says why.",
        source=BACKUP,
        failure=fails.ITEM,
        context=("velero", "backup="),
    )
    UNAVAILABLE = LogMessage(
        anchor="Current BackupStorageLocations available/unavailable/unknown: ",
        sample='level=error msg="Current BackupStorageLocations available/unavailable/unknown: '
        '0/1/0, BackupStorageLocation \\"default\\" is unavailable: rpc error: code = Unknown '
        'desc = AccessDenied: Access Denied)" controller=backup-storage-location',
        severity="error",
        meaning="The bucket of a storage location cannot be read or written; the cause follows.",
        source=BSL,
        failure=fails.LOCATION,
    )
    LOCATION = LogMessage(
        anchor='BackupStorageLocation "',
        sample='BackupStorageLocation "default" is unavailable: rpc error: code = Unknown desc = '
        "NoSuchBucket: The specified bucket does not exist",
        pattern=r'BackupStorageLocation \\?"(?P<location>[^"\\]+)\\?" is unavailable',
        severity="error",
        meaning="The bucket of a storage location cannot be read or written; the cause follows.",
        source=BSL,
        failure=fails.LOCATION,
    )
    STORE = LogMessage(
        anchor="Error getting a backup store",
        sample='level=error msg="Error getting a backup store" '
        'backup-storage-location=velero/default controller=backup-storage-location error="unable '
        'to locate ObjectStore plugin named velero.io/aws"',
        severity="error",
        meaning="The plugin or the credentials of a storage location cannot be used.",
        source=BSL,
        failure=fails.LOCATION,
    )
    DATA_PATH = LogMessage(
        anchor="data path backup failed",
        sample="data path backup failed: Failed to run kopia backup: unable to get local entry",
        pattern=r"data path backup failed",
        severity="error",
        meaning="The data of a volume could not be copied; the cause follows.",
        source=UPLOAD,
        failure=fails.VOLUME,
    )
    NO_AGENT = LogMessage(
        anchor="daemonset pod not found in running state in node ",
        sample="daemonset pod not found in running state in node node-1",
        severity="error",
        meaning="The node agent does not run on the node of the volume.",
        source=AGENT,
        failure=fails.NO_AGENT,
    )
    SNAPSHOT_LATE = LogMessage(
        anchor="Timed out awaiting reconciliation of ",
        sample="Timed out awaiting reconciliation of volumesnapshot shop/velero-data-x",
        pattern=r"Timed out awaiting reconciliation of (?:volumesnapshot|VolumeSnapshot)",
        severity="error",
        meaning="A snapshot was not ready within its time.",
        source=SNAPSHOT,
        failure=fails.SNAPSHOT,
    )
    RESTARTED_BACKUP = LogMessage(
        anchor="found a backup with status ",
        sample='found a backup with status "InProgress" during the server starting, mark it as '
        '"Failed"',
        pattern=r"found a backup with status",
        severity="error",
        meaning="The server restarted while a backup ran, so the backup failed.",
        source=VL_SERVER,
        failure=fails.RESTARTED,
    )
    RESTARTED_RESTORE = LogMessage(
        anchor="found a restore with status ",
        sample='found a restore with status "InProgress" during the server starting, mark it as '
        '"Failed"',
        pattern=r"found a restore with status",
        severity="error",
        meaning="The server restarted while a restore ran, so the restore failed.",
        source=VL_SERVER,
        failure=fails.RESTARTED,
    )
    EXISTS = LogMessage(
        anchor="already exists. Warning: the in-cluster version is different than the backed-up "
        "version",
        sample="could not restore, ConfigMap:web already exists. Warning: the in-cluster version "
        "is different than the backed-up version",
        severity="warning",
        meaning="An object exists and differs from the backup, so it was left as it is.",
        source=RESTORE,
        failure=fails.EXISTS,
    )
    REPOSITORY = LogMessage(
        anchor="error to connect backup repo",
        sample="error to connect backup repo: error to connect repo with storage: error to "
        "connect to repository: repository not initialized in the provided storage",
        severity="error",
        meaning="The repository for the data of volumes cannot be opened.",
        source=UNIFIED,
        failure=fails.REPOSITORY,
    )
    BACKUPS_LATE = LogMessage(
        anchor="timed out waiting for all PodVolumeBackups to complete",
        sample='level=error msg="timed out waiting for all PodVolumeBackups to complete"',
        severity="error",
        meaning="The volumes of a pod were not copied within the time of the backup.",
        source=BACKUPPER,
        failure=fails.VOLUME,
    )
    RESTORES_LATE = LogMessage(
        anchor="timed out waiting for all PodVolumeRestores to complete",
        sample="timed out waiting for all PodVolumeRestores to complete",
        severity="error",
        meaning="The volumes of a pod were not restored within their time.",
        source=RESTORER,
        failure=fails.VOLUME,
    )
    RESTORE_FAILED = LogMessage(
        anchor="pod volume restore failed: ",
        sample="pod volume restore failed: data path restore failed: Failed to run kopia restore",
        severity="error",
        meaning="A volume could not be restored; the cause follows.",
        source=RESTORER,
        failure=fails.VOLUME,
    )
    NAME_USED = LogMessage(
        anchor="backup already exists in object storage",
        sample="backup already exists in object storage",
        severity="error",
        meaning="The bucket holds a backup of this name, so a new one is refused.",
        source=BACKUP_CONTROLLER,
        failure=fails.NAME_USED,
    )
    HOOK = LogMessage(
        anchor="Error executing hook",
        sample='level=error msg="Error executing hook" error="command terminated with exit code '
        '1" hookName=freeze',
        severity="error",
        meaning="A command before or after the backup of a pod failed.",
        source=HOOK_FILE,
        failure=fails.HOOK,
        context=("hookName", "velero", "hookPhase"),
    )
