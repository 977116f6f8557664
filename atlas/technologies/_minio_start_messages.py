"""Log messages of MinIO about its start and its drives."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import minio as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_minio = Repository(
    "minio/minio", commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f", checked=_CHECKED
)


class MinIOStartMessages:
    """Log messages of MinIO about its start and its drives."""

    DRIVE_UNUSABLE = LogMessage(
        anchor="Unable to use the drive ",
        sample="INFO: Unable to use the drive http://minio-1:9000/data/sdk: drive not "
        "found, will be retried",
        pattern=r"Unable to use the drive (?P<drive>\S+): (?P<reason>[^,]+)",
        severity="warning",
        meaning="A drive of the pool cannot be used; the reason follows.",
        source=_minio.file("cmd/prepare-storage.go"),
        failure=fails.BAD_DRIVE,
    )

    FEW_DRIVES = LogMessage(
        anchor=" drives to come online",
        sample="Waiting for a minimum of 8 drives to come online (elapsed 12s)",
        pattern=r"Waiting for a minimum of (?P<drives>\d+) drives to come online \(elapsed "
        r"(?P<time>[^)]+)\)",
        severity="info",
        meaning="Too few drives are there to start, as other servers or drives are missing.",
        source=_minio.file("cmd/prepare-storage.go"),
        failure=fails.STARTING,
    )

    UNFORMATTED = LogMessage(
        anchor="Waiting for all other servers to be online to format the drives",
        sample="Waiting for all other servers to be online to format the drives (elapses 24s)",
        severity="info",
        meaning="The first start needs every server, and some are missing.",
        source=_minio.file("cmd/prepare-storage.go"),
        failure=fails.STARTING,
    )

    SERVERS_OFFLINE = LogMessage(
        anchor="Following servers are currently offline or unreachable ",
        sample="Following servers are currently offline or unreachable "
        "[http://minio-2:9000: connection refused]",
        pattern=r"Following servers are currently offline or unreachable \[.*",
        severity="info",
        meaning="A server waits for others that it cannot reach.",
        source=_minio.file("cmd/bootstrap-peer-server.go"),
        failure=fails.PEER,
    )

    IAM_WAITS = LogMessage(
        anchor="Waiting for all MinIO IAM sub-system to be initialized",
        sample="Waiting for all MinIO IAM sub-system to be initialized.. possible cause "
        "(Server not initialized yet) (retrying in 2s)",
        severity="info",
        meaning="The server cannot read users and policies, so it serves no requests yet.",
        source=_minio.file("cmd/iam.go"),
        failure=fails.STARTING,
    )

    DRIVE_OFFLINE = LogMessage(
        anchor=": taking drive ",
        sample="Error: node(minio-1:9000): taking drive /data/sdb offline: unable to "
        "write+read for 30s (*fmt.wrapError)",
        pattern=r"node\((?P<node>[^)]+)\): taking drive (?P<drive>\S+) offline",
        severity="error",
        meaning="A drive did not answer in time, and is not used any more.",
        source=_minio.file("cmd/xl-storage-disk-id-check.go"),
        failure=fails.BAD_DRIVE,
    )

    DRIVE_NOT_RENAMED = LogMessage(
        anchor="drive may be faulty please investigate",
        sample="unable to rename (/data/sdb/.minio.sys/tmp -> "
        "/data/sdb/.minio.sys/tmp-old/1) file access denied, drive may be faulty "
        "please investigate",
        severity="error",
        meaning="A drive cannot be written at startup.",
        source=_minio.file("cmd/format-erasure.go"),
        failure=fails.BAD_DRIVE,
    )

    PORT_IN_USE = LogMessage(
        anchor="Please ensure no other program uses the same address/port",
        sample="FATAL Port is already in use: Please ensure no other program uses the same "
        "address/port",
        severity="fatal",
        meaning="Another program uses the port of the server.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.PORT,
    )

    PORT_PERMISSION = LogMessage(
        anchor="Please ensure MinIO binary has 'cap_net_bind_service=+ep' permissions",
        sample="FATAL Unable to use specified port: Please ensure MinIO binary has "
        "'cap_net_bind_service=+ep' permissions",
        severity="fatal",
        meaning="The server may not use a port below 1024.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.PORT,
    )

    NOT_WRITABLE = LogMessage(
        anchor="Please ensure MinIO binary has write permissions for the backend",
        sample="FATAL Unable to write to the backend: Please ensure MinIO binary has write "
        "permissions for the backend",
        severity="fatal",
        meaning="The server may not write to its drive.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.BAD_DRIVE,
    )

    NO_DIRECT = LogMessage(
        anchor="Please ensure your drive supports O_DIRECT",
        sample="FATAL Unable to write to the backend: Please ensure your drive supports O_DIRECT",
        severity="fatal",
        meaning="The file system of a drive does not support direct writes.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.BAD_DRIVE,
    )

    WRONG_KEY = LogMessage(
        anchor="Incorrect encryption key to decrypt internal data",
        sample="FATAL Incorrect encryption key to decrypt internal data: Please set the "
        "correct default KMS key value or the correct root credentials for older "
        "MinIO versions.",
        severity="fatal",
        meaning="The configuration is encrypted with other credentials or another key.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.WRONG_KEY,
    )

    NEWER_BACKEND = LogMessage(
        anchor="Backend version seems to be too recent",
        sample="FATAL Backend version seems to be too recent: Please update to the latest "
        "MinIO version",
        severity="fatal",
        meaning="The drives were written by a newer server.",
        source=_minio.file("internal/config/errors.go"),
        failure=fails.NEWER_DATA,
    )
