"""Messages of MinIO: default credentials."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import minio_keys as keys
from atlas.technologies.message import LogMessage

_minio = Repository(
    "minio/minio",
    commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f",
    checked="2026-11-27",
    folder="cmd",
)
MAIN = _minio.file("server-main.go")


class MinIOKeyMessages:
    """Messages of MinIO: default credentials."""

    DEFAULT_CREDENTIALS = LogMessage(
        anchor="Detected default credentials ",
        sample="WARN: Detected default credentials 'minioadmin:minioadmin', we recommend that you "
        "change these values with 'MINIO_ROOT_USER' and 'MINIO_ROOT_PASSWORD' environment "
        "variables",
        severity="warning",
        meaning="The server runs with the name and password that everybody knows.",
        source=MAIN,
        failure=keys.DEFAULTS,
    )
