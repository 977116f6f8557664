"""Sonatype Nexus Repository: keeps packages and images."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._nexus_proxy_messages import NexusProxyMessages
from atlas.technologies.failures import nexus as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_nexus = Repository(
    "sonatype/nexus-public",
    commit="aec50e47d080933bc235f29e2669591343112a12",
    checked="2026-11-26",
    publisher="Sonatype",
    folder="components",
)


class Nexus(NexusProxyMessages, Technology):
    """A repository manager in Java, with blob stores on disk or in S3."""

    name = "Sonatype Nexus"
    icon = "simple-icons:sonatype"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of sonatype/nexus-public")
    logs = undisclosed("where it logs by default: not in the parts read of sonatype/nexus-public")

    BLOB = LogMessage(
        anchor="org.sonatype.nexus.blobstore.api.BlobStoreException: ",
        sample="org.sonatype.nexus.blobstore.api.BlobStoreException: BlobId: "
        "tmp$65354806-6cc2-42cf-a456-896240a09837, java.io.IOException: No space left on "
        "device, Cause: No space left on device",
        severity="error",
        meaning="A blob store failed; the cause follows.",
        source=_nexus.file(
            "nexus-blobstore-api/src/main/java/org/sonatype/nexus/blobstore/api/BlobStoreException.java"
        ),
        failure=fails.BLOB,
    )


nexus = Nexus()
