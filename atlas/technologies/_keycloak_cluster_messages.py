"""Log messages of Keycloak: its distributed caches."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import keycloak as fails
from atlas.technologies.message import LogMessage

_infinispan = Repository(
    "infinispan/infinispan", commit="1d96eb9726e1be801975600a217324606c8390f9", checked="2026-11-26"
)


class KeycloakClusterMessages:
    """Log messages of Keycloak: its distributed caches."""

    COMMAND_FAILED = LogMessage(
        anchor="ISPN000136: Error executing command ",
        sample="ERROR [org.infinispan.interceptors.impl.InvocationContextInterceptor] "
        "(executor-thread-1) ISPN000136: Error executing command PutKeyValueCommand on Cache "
        "'sessions', writing keys [a]",
        pattern=r"ISPN000136: Error executing command (?P<command>\w+) on Cache "
        r"'(?P<cache>[^']+)'",
        severity="error",
        meaning="A distributed cache could not be read or written; the exception says why.",
        source=_infinispan.file("core/src/main/java/org/infinispan/util/logging/Log.java"),
        failure=fails.CLUSTER,
    )
