"""Messages of Nexus Repository: proxied repositories."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nexus_proxy as proxy
from atlas.technologies.message import LogMessage

_nexus_public = Repository(
    "sonatype/nexus-public",
    commit="aec50e47d080933bc235f29e2669591343112a12",
    checked="2026-11-27",
    folder="components/nexus-repository-view/src/main/java/org/sonatype/nexus/repository/httpclient",
)
BLOCKING = _nexus_public.file("internal/BlockingHttpClient.java")
STATUS_TYPE = _nexus_public.file("RemoteConnectionStatusType.java")


class NexusProxyMessages:
    """Messages of Nexus Repository: proxied repositories."""

    BLOCKED = LogMessage(
        anchor="Remote Auto Blocked until ",
        sample="Remote Auto Blocked until 2026-03-02T04:21:09.000Z",
        severity="error",
        meaning="The remote repository failed, so it is not asked again until this time.",
        source=BLOCKING,
        failure=proxy.BLOCKED,
    )
    UNAVAILABLE = LogMessage(
        anchor="Remote Auto Blocked and Unavailable",
        sample="Remote Auto Blocked and Unavailable",
        severity="error",
        meaning="The remote repository failed, so it is not asked for a while.",
        source=STATUS_TYPE,
        failure=proxy.BLOCKED,
    )
