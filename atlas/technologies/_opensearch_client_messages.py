"""More log messages of OpenSearch: those of its security plugin, and of its start."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opensearch as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_security = Repository(
    "opensearch-project/security",
    commit="bb55e64df32f980c09f5c673ed723c5ae886419b",
    checked=_CHECKED,
)
_security_2 = Repository("opensearch-project/security", commit="2.0.1.0", checked=_CHECKED)


class OpenSearchClientMessages:
    """More log messages of OpenSearch: those of its security plugin, and of its start."""

    SECURITY_MISSING = LogMessage(
        anchor="OpenSearch Security not initialized",
        sample="[2026-03-20T02:55:49,427][ERROR][o.o.s.a.BackendRegistry  ] [node-3] OpenSearch "
        "Security not initialized. (you may need to run securityadmin)",
        severity="error",
        meaning="The node has no configuration of the security plugin yet, so it refuses all "
        "requests.",
        source=_security.file("src/main/java/org/opensearch/security/auth/BackendRegistry.java"),
        failure=fails.SECURITY,
    )

    SECURITY_MISSING_2 = LogMessage(
        anchor="Not yet initialized (you may need to run securityadmin)",
        sample="[2024-06-05T11:19:16,694][ERROR][o.o.s.a.BackendRegistry  ] [node-3] Not yet "
        "initialized (you may need to run securityadmin)",
        severity="error",
        meaning="The older wording: the security plugin has no configuration, and requests are "
        "refused.",
        source=_security_2.file("src/main/java/org/opensearch/security/auth/BackendRegistry.java"),
        failure=fails.SECURITY,
    )
