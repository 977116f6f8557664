"""Log messages of OpenSearch about nodes that find no cluster."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opensearch as fails
from atlas.technologies.message import LogMessage

_NODE = Repository(
    "opensearch-project/OpenSearch",
    commit="e5748acf527f8b646fa67d56d7286c76df070312",
    checked="2026-11-27",
    read_in="minalsha/OpenSearch, a fork with the same commits",
).file("server/src/main/java/org/opensearch/node/Node.java")


class OpenSearchNodeMessages:
    """Log messages of OpenSearch about nodes that find no cluster."""

    DISCOVERY_TIMED_OUT = LogMessage(
        anchor="[o.o.n.Node",
        sample="[2023-02-18T12:24:48,810][WARN ][o.o.n.Node] [os-0] timed out while waiting "
        "for initial discovery state - timeout: 30s",
        pattern=r"\[o\.o\.n\.Node *\].*timed out while waiting for initial discovery state - "
        r"timeout: (?P<time>\S+)",
        severity="warning",
        meaning="A node that starts found no cluster manager in time.",
        source=_NODE,
        failure=fails.NO_MANAGER,
    )
