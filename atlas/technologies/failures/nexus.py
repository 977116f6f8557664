"""What fails in Sonatype Nexus Repository, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import INODES, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_nexus = Repository(
    "sonatype/nexus-public",
    commit="aec50e47d080933bc235f29e2669591343112a12",
    checked="2026-11-26",
    publisher="Sonatype",
)
BLOBS = _nexus.file(
    "components/nexus-blobstore-api/src/main/java/org/sonatype/nexus/blobstore/api/BlobStoreException.java"
)

BLOB = KnownFailure(
    "a blob cannot be written or read",
    steps=[UNIT_LOG, SPACE, INODES],
    causes=[
        wrapped_error(BLOBS.at('joiner.add("Cause: "')),
    ],
)
