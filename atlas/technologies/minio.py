"""MinIO: object storage with the API of S3."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._minio_key_messages import MinIOKeyMessages
from atlas.technologies._minio_old_messages import MinIOOldMessages
from atlas.technologies._minio_start_messages import MinIOStartMessages
from atlas.technologies.failures import minio as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_minio = Repository(
    "minio/minio", commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f", checked="2026-11-26"
)
API = _minio.file("cmd/api-errors.go")
STORAGE = _minio.file("cmd/storage-errors.go")
POOLS = _minio.file("cmd/erasure-server-pool.go")
OBJECTS = _minio.file("cmd/object-api-errors.go")
REST = _minio.file("cmd/storage-rest-server.go")
METRICS = _minio.file("docs/metrics/prometheus/list.md")


class MinIO(MinIOKeyMessages, MinIOOldMessages, MinIOStartMessages, Technology):
    """An object storage that spreads erasure-coded objects over drives and servers."""

    name = "MinIO"
    icon = "simple-icons:minio"
    plane = "state"
    releases = undisclosed("release dates: endoflife.date has no page about it")
    logs = statement("the journal of its unit, under systemd") @ fails.LOGS_PAGE.at(
        "``journalctl -uf minio`` for systemd-controlled deployments."
    )
    programs: ClassVar = {"mc": "MinIO's client"}
    ports: ClassVar = {
        "S3": quantity(9000, "")
        @ fails.HEALTH_PAGE.at("curl -I https://minio.example.net:9000/minio/health/live")
    }

    WRITE_QUORUM = LogMessage(
        anchor="Write quorum could not be established on pool: ",
        sample="Error: Write quorum could not be established on pool: 0, set: 2, expected write "
        "quorum: 3, drives-online: 2 (*errors.errorString)",
        pattern=r"Write quorum could not be established on pool: (?P<pool>\d+), set: "
        r"(?P<set>\d+), expected write quorum: (?P<quorum>\d+), drives-online: (?P<online>\d+)",
        severity="fatal",
        meaning="Too few drives of a set are online, so it accepts no writes.",
        source=POOLS,
        failure=fails.WRITES,
    )
    READ_QUORUM = LogMessage(
        anchor="Read quorum could not be established on pool: ",
        sample="Error: Read quorum could not be established on pool: 0, set: 2, expected read "
        "quorum: 2, drives-online: 1 (*errors.errorString)",
        pattern=r"Read quorum could not be established on pool: (?P<pool>\d+), set: (?P<set>\d+), "
        r"expected read quorum: (?P<quorum>\d+), drives-online: (?P<online>\d+)",
        severity="error",
        meaning="Too few drives of a set are online, so its objects cannot be read.",
        source=POOLS,
        failure=fails.READS,
    )
    WRITE_RESOURCES = LogMessage(
        anchor="Storage resources are insufficient for the write operation",
        sample="API: PutObject(bucket=shop, object=a.csv) Error: Storage resources are "
        "insufficient for the write operation shop/a.csv (cmd.InsufficientWriteQuorum)",
        severity="error",
        meaning="An object was not written, because too few drives took it.",
        source=OBJECTS,
        failure=fails.WRITES,
    )
    READ_RESOURCES = LogMessage(
        anchor="Storage resources are insufficient for the read operation",
        sample="API: GetObject(bucket=shop, object=a.csv) Error: Storage resources are "
        "insufficient for the read operation shop/a.csv (cmd.InsufficientReadQuorum)",
        severity="error",
        meaning="An object was not read, because too few drives have it.",
        source=OBJECTS,
        failure=fails.READS,
    )
    ONLINE_WRITE = LogMessage(
        anchor="Write failed. Insufficient number of drives online",
        sample="Error: Write failed. Insufficient number of drives online (*errors.errorString)",
        severity="error",
        meaning="A write fails: fewer drives are online than the write quorum.",
        source=_minio.file("cmd/erasure-errors.go"),
        failure=fails.WRITES,
    )
    ONLINE_READ = LogMessage(
        anchor="Read failed. Insufficient number of drives online",
        sample="Error: Read failed. Insufficient number of drives online (*errors.errorString)",
        severity="error",
        meaning="A read fails: fewer drives are online than the read quorum.",
        source=_minio.file("cmd/erasure-errors.go"),
        failure=fails.READS,
    )
    SLOW_DOWN_READ = LogMessage(
        anchor="Resource requested is unreadable, please reduce your request rate",
        sample="<Error><Code>SlowDownRead</Code><Message>Resource requested is unreadable, "
        "please reduce your request rate</Message>",
        severity="error",
        meaning="Clients get 503, and should reduce their reads; see the read quorum.",
        source=API,
        failure=fails.READS,
    )
    SLOW_DOWN_WRITE = LogMessage(
        anchor="Resource requested is unwritable, please reduce your request rate",
        sample="<Error><Code>SlowDownWrite</Code><Message>Resource requested is unwritable, "
        "please reduce your request rate</Message>",
        severity="error",
        meaning="Clients get 503, and should reduce their writes; see the write quorum.",
        source=API,
        failure=fails.WRITES,
    )
    TOO_MANY = LogMessage(
        anchor="<Code>TooManyRequests</Code><Message>Please reduce your request rate",
        sample="<Error><Code>TooManyRequests</Code><Message>Please reduce your request "
        "rate</Message>",
        severity="error",
        meaning="The server has as many requests as it handles at once.",
        source=API,
        failure=fails.OVERLOAD,
    )
    FULL = LogMessage(
        anchor="Storage backend has reached its minimum free drive threshold.",
        sample="mc: <ERROR> Failed to copy. Storage backend has reached its minimum free drive "
        "threshold. Please delete a few objects to proceed.",
        severity="error",
        meaning="A write is refused, because the drives are full.",
        source=API,
        failure=fails.FULL,
    )
    DRIVE_FULL = LogMessage(
        anchor="Drive is already full at ",
        sample="Error: Drive is already full at /mnt/disk3, incoming I/O will fail - drive will "
        "be offline (*fmt.wrapError)",
        pattern=r"Drive is already full at (?P<drive>[^,]+), incoming I/O will fail",
        severity="fatal",
        meaning="A drive has no space left, and is taken offline.",
        source=REST,
        failure=fails.FULL,
    )
    DRIVE_FAULTY = LogMessage(
        anchor="Drive is faulty at ",
        sample="Error: Drive is faulty at /mnt/disk3, please replace the drive - drive will be "
        "offline (*fmt.wrapError)",
        pattern=r"Drive is faulty at (?P<drive>[^,]+), please replace the drive",
        severity="fatal",
        meaning="A drive fails, and is taken offline.",
        source=REST,
        failure=fails.BAD_DRIVE,
    )
    ROOT_DRIVE = LogMessage(
        anchor="drive is part of root drive, will not be used",
        sample="Unable to use the drive http://minio2:9000/mnt/disk3: drive is part of root "
        "drive, will not be used, will be retried",
        severity="error",
        meaning="Nothing is mounted at the path of a drive: it is on the root file system.",
        source=STORAGE,
        failure=fails.BAD_DRIVE,
    )
    PEER = LogMessage(
        anchor=" offline temporarily; caused by ",
        sample="Error: Marking minio2:9000 offline temporarily; caused by Post "
        '"http://minio2:9000/minio/storage/mnt/disk3/v57/readall": dial tcp 10.0.0.8:9000: '
        "connect: connection refused (*fmt.wrapError)",
        pattern=r"Marking (?P<server>\S+) offline temporarily; caused by",
        severity="error",
        meaning="A server does not reach another one, and holds it for offline.",
        source=_minio.file("internal/rest/client.go"),
        failure=fails.PEER,
    )
    STARTING = LogMessage(
        anchor="Server not initialized yet, please try again.",
        sample="mc: <ERROR> Unable to list folder. Server not initialized yet, please try again.",
        severity="error",
        meaning="The server has started, but is not ready for requests.",
        source=API,
        failure=fails.STARTING,
    )
    SKEW = LogMessage(
        anchor="The difference between the request time and the server's time is too large.",
        sample="<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the "
        "request time and the server's time is too large.</Message> <HostId>minio</HostId>",
        severity="error",
        meaning="The clock of the client or of the server is wrong.",
        source=API,
        context=("minio", "MinIO", "mc:"),
        failure=fails.SKEW,
    )
    FILES = LogMessage(
        anchor="please increase 'ulimit -n'",
        sample="Error: too many open files, please increase 'ulimit -n' (cmd.StorageErr)",
        severity="error",
        meaning="The server may open too few files.",
        source=STORAGE,
        failure=fails.FILES,
    )
    CONFIG = LogMessage(
        anchor="Configuration update failed because server quorum was not met",
        sample="mc: <ERROR> Unable to set new configuration. Configuration update failed "
        "because server quorum was not met.",
        severity="error",
        meaning="Too few servers took a change of the configuration.",
        source=API,
        failure=fails.CONFIG,
    )

    DRIVES_OFFLINE = Metric(
        name="minio_cluster_drive_offline_total",
        meaning="Drives of the cluster that are offline.",
        source=METRICS,
    )
    FREE = Metric(
        name="minio_cluster_capacity_usable_free_bytes",
        meaning="Usable space that is left in the cluster.",
        unit="byte",
        source=METRICS,
    )


minio = MinIO()
