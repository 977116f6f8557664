"""Log messages of MinIO about drives, in older words."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import minio as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_minio = Repository(
    "minio/minio", commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f", checked=_CHECKED
)
_minio_2020 = Repository("minio/minio", commit="RELEASE.2020-08-08T04-50-06Z", checked=_CHECKED)


class MinIOOldMessages:
    """Log messages of MinIO about drives, in older words."""

    READ_QUORUM_2020 = LogMessage(
        anchor="Read failed. Insufficient number of disks online",
        sample="Error: Read failed. Insufficient number of disks online",
        severity="error",
        meaning="An object cannot be read: too many of its drives are offline or damaged.",
        source=_minio_2020.file("cmd/erasure-errors.go"),
        failure=fails.READS,
    )

    WRITE_QUORUM_2020 = LogMessage(
        anchor="Write failed. Insufficient number of disks online",
        sample="Error: Write failed. Insufficient number of disks online",
        severity="error",
        meaning="An object cannot be written: too many of its drives are offline or damaged.",
        source=_minio_2020.file("cmd/erasure-errors.go"),
        failure=fails.WRITES,
    )

    UNFORMATTED_DISK = LogMessage(
        anchor="Error: unformatted disk found",
        sample="Error: unformatted disk found",
        pattern=r"Error: unformatted disk found",
        severity="error",
        meaning="A drive is empty, such as after a replacement, and is not used yet.",
        source=_minio_2020.file("cmd/storage-errors.go"),
        failure=fails.BAD_DRIVE,
    )

    UNFORMATTED_DRIVE = LogMessage(
        anchor="Error: unformatted drive found",
        sample="Error: unformatted drive found",
        pattern=r"Error: unformatted drive found",
        severity="error",
        meaning="A drive is empty, such as after a replacement, and is not used yet.",
        source=_minio.file("cmd/storage-errors.go"),
        failure=fails.BAD_DRIVE,
    )

    NO_DIRECT_DISK = LogMessage(
        anchor="disk does not support O_DIRECT",
        sample="Error: disk does not support O_DIRECT",
        pattern=r"disk does not support O_DIRECT",
        severity="error",
        meaning="The file system of a drive does not support direct writes.",
        source=_minio_2020.file("cmd/storage-errors.go"),
        failure=fails.BAD_DRIVE,
    )

    NO_DIRECT_DRIVE = LogMessage(
        anchor="Error: drive does not support O_DIRECT",
        sample="Error: drive does not support O_DIRECT",
        pattern=r"drive does not support O_DIRECT",
        severity="error",
        meaning="The file system of a drive does not support direct writes.",
        source=_minio.file("cmd/storage-errors.go"),
        failure=fails.BAD_DRIVE,
    )
