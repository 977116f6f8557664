"""Log messages that clients of Elasticsearch print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch as fails
from atlas.technologies.failures import elasticsearch_shards as shards
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_elasticsearch_6 = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked=_CHECKED,
    publisher="Elastic",
    read_in="strapdata/elassandra, a fork of 6.8.4",
    folder="server/src/main/java/org/elasticsearch",
)
_php_7 = Repository(
    "elastic/elasticsearch-php", commit="v7.12.0", checked=_CHECKED, publisher="Elastic"
)
_php = Repository(
    "elastic/elastic-transport-php",
    commit="d6500b4cbb7d68fbbf0f60c50c9f4f39b53d0fdd",
    checked=_CHECKED,
    publisher="Elastic",
)
_node = Repository(
    "elastic/elastic-transport-js",
    commit="167cdd86c65755460ed16f304afc9ecb18bcbdda",
    checked=_CHECKED,
    publisher="Elastic",
)


class ElasticsearchClientMessages:
    """Log messages that clients of Elasticsearch print, in several languages."""

    DISCOVERY_TIMED_OUT = LogMessage(
        anchor="[o.e.n.Node",
        sample="[2018-02-18T12:24:48,810][WARN ][o.e.n.Node] [es-0] timed out while waiting "
        "for initial discovery state - timeout: 30s",
        pattern=r"\[o\.e\.n\.Node *\].*timed out while waiting for initial discovery state - "
        r"timeout: (?P<time>\S+)",
        severity="warning",
        meaning="A node that starts found no master in time.",
        source=_elasticsearch_6.file("node/Node.java"),
        failure=fails.NO_MASTER,
    )

    TRANSPORT_NO_NODE = LogMessage(
        anchor="None of the configured nodes ",
        sample="NoNodeAvailableException[None of the configured nodes are available: "
        "[{#transport#-1}{10.0.0.5}{10.0.0.5:9300}]]",
        pattern=r"None of the configured nodes (?:are|were) available",
        severity="error",
        meaning="The client (Java, by transport) reaches no node.",
        source=_elasticsearch_6.file("client/transport/TransportClientNodesService.java"),
        failure=shards.NO_NODE,
    )

    PHP_7_NO_NODE = LogMessage(
        anchor="No alive nodes found in your cluster",
        sample="Elasticsearch\\Common\\Exceptions\\NoNodesAvailableException: No alive "
        "nodes found in your cluster",
        severity="error",
        meaning="The client (PHP) reaches no node.",
        source=_php_7.file("src/Elasticsearch/ConnectionPool/StaticNoPingConnectionPool.php"),
        failure=shards.NO_NODE,
    )

    PHP_NO_NODE = LogMessage(
        anchor="No alive nodes. All the ",
        sample="Elastic\\Transport\\Exception\\NoNodeAvailableException: No alive nodes. "
        "All the 1 nodes seem to be down.",
        pattern=r"No alive nodes\. All the (?P<nodes>\d+) nodes seem to be down",
        severity="error",
        meaning="The client (PHP) reaches no node.",
        source=_php.file("src/NodePool/SimpleNodePool.php"),
        failure=shards.NO_NODE,
    )

    NODE_NO_CONNECTION = LogMessage(
        anchor="There are no living connections",
        sample="NoLivingConnectionsError: There are no living connections",
        severity="error",
        meaning="The client (Node) reaches no node.",
        source=_node.file("src/Transport.ts"),
        failure=shards.NO_NODE,
    )
