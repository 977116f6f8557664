"""Log messages of Elasticsearch about the master and failed nodes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch as fails
from atlas.technologies.failures import elasticsearch_shards as shards
from atlas.technologies.message import LogMessage

_elasticsearch_6 = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked="2026-11-27",
    publisher="Elastic",
    read_in="strapdata/elassandra, a fork of 6.8.4",
    folder="server/src/main/java/org/elasticsearch",
)


class ElasticsearchNodeMessages:
    """Log messages of Elasticsearch about the master and failed nodes."""

    NO_MASTER_DISCOVERED = LogMessage(
        anchor="master_not_discovered_exception",
        sample='{"error":{"root_cause":[{"type":"master_not_discovered_exception",'
        '"reason":null}],"type":"master_not_discovered_exception","reason":'
        'null},"status":503}',
        severity="error",
        meaning="A node knows no master, so the API answers with 503.",
        source=_elasticsearch_6.file("discovery/MasterNotDiscoveredException.java"),
        failure=fails.NO_MASTER,
    )

    NO_MASTER_DISCOVERED_CLASS = LogMessage(
        anchor="MasterNotDiscoveredException",
        sample="org.elasticsearch.discovery.MasterNotDiscoveredException: waited for [30s]",
        severity="error",
        meaning="A node knows no master, and gives up waiting for one.",
        source=_elasticsearch_6.file("discovery/MasterNotDiscoveredException.java"),
        failure=fails.NO_MASTER,
    )

    ZEN_NODE_FAILED = LogMessage(
        anchor="zen-disco-node-failed(",
        sample="[INFO ][o.e.c.s.ClusterService] [es-0] removed "
        "{{es-1}{10.0.0.6}{10.0.0.6:9300},}, reason: "
        "zen-disco-node-failed({es-1}{10.0.0.6}{10.0.0.6:9300}), reason(transport "
        "disconnected)",
        pattern=r"zen-disco-node-failed\((?P<node>.+?)\), reason\((?P<reason>[^)]+)\)",
        severity="info",
        meaning="The master removes a node that it no longer reaches.",
        source=_elasticsearch_6.file("discovery/zen/ZenDiscovery.java"),
        failure=shards.NODE_LEFT,
    )

    MASTER_LEFT = LogMessage(
        anchor="master_left [",
        sample="[INFO ][o.e.d.z.ZenDiscovery] [es-1] master_left "
        "[{es-0}{10.0.0.5}{10.0.0.5:9300}], reason [failed to ping, tried [3] times, "
        "each with  maximum [30s] timeout]",
        pattern=r"master_left \[(?P<node>.+?)\], reason \[(?P<reason>.+)\]",
        severity="info",
        meaning="A node no longer reaches the master.",
        source=_elasticsearch_6.file("discovery/zen/ZenDiscovery.java"),
        failure=fails.NO_MASTER,
    )

    JOIN_FAILED = LogMessage(
        anchor="failed to send join request to master [",
        sample="[INFO ][o.e.d.z.ZenDiscovery] [es-1] failed to send join request to master "
        "[{es-0}{10.0.0.5}{10.0.0.5:9300}], reason [RemoteTransportException]",
        severity="info",
        meaning="A node cannot join the master that it found.",
        source=_elasticsearch_6.file("discovery/zen/ZenDiscovery.java"),
        failure=fails.NO_MASTER,
    )

    SEED_UNRESOLVED = LogMessage(
        anchor="failed to resolve host [",
        sample="[WARN ][o.e.d.z.UnicastZenPing] [es-1] failed to resolve host [es-0.es]",
        pattern=r"failed to resolve host \[(?P<host>[^\]]+)\]",
        severity="warning",
        meaning="The name of another node cannot be resolved.",
        source=_elasticsearch_6.file("discovery/zen/UnicastZenPing.java"),
        context=(
            "UnicastZenPing",
            "SeedHostsResolver",
            "o.e.d.",
        ),
        failure=fails.NO_MASTER,
    )

    NOT_RECOVERED = LogMessage(
        anchor="state not recovered / initialized",
        sample="ClusterBlockException[blocked by: [SERVICE_UNAVAILABLE/1/state not "
        "recovered / initialized];]",
        severity="error",
        meaning="The cluster has no state yet: it waits for a master, or for enough nodes.",
        source=_elasticsearch_6.file("gateway/GatewayService.java"),
        failure=fails.NO_MASTER,
    )

    EVENT_TIMED_OUT = LogMessage(
        anchor="failed to process cluster event (",
        sample="ProcessClusterEventTimeoutException[failed to process cluster event "
        "(put-mapping) within 30s]",
        pattern=r"failed to process cluster event \((?P<event>[^)]+)\) within "
        r"(?P<time>\S+?)[\]\"\s]",
        severity="error",
        meaning="The master did not process a change in time.",
        source=_elasticsearch_6.file("cluster/metadata/ProcessClusterEventTimeoutException.java"),
        failure=shards.MASTER_BUSY,
    )

    PUBLISH_TIMED_OUT = LogMessage(
        anchor="waiting for all nodes to process published state [",
        sample="[WARN ][o.e.d.z.PublishClusterStateAction] [es-0] timed out waiting for all "
        "nodes to process published state [42] (timeout [30s], pending nodes: "
        "[{es-1}])",
        severity="warning",
        meaning="Some nodes do not take over the cluster state in time.",
        source=_elasticsearch_6.file("discovery/zen/PublishClusterStateAction.java"),
        failure=shards.MASTER_BUSY,
    )

    PRIMARY_INACTIVE = LogMessage(
        anchor="primary shard is not active",
        sample="UnavailableShardsException[[orders][2] primary shard is not active Timeout: "
        "[1m], request: [index {[orders][doc][1]}]]",
        pattern=r"\[(?P<index>[^\]\[]+)\]\[(?P<shard>\d+)\] primary shard is not active",
        severity="error",
        meaning="A write fails, as the primary of its shard is not started.",
        source=_elasticsearch_6.file("action/support/replication/TransportReplicationAction.java"),
        failure=shards.NO_COPY,
    )

    NO_SHARD = LogMessage(
        anchor="No shard available for [",
        sample="NoShardAvailableActionException[No shard available for [get "
        "[orders][doc][1]: routing [null]]]",
        severity="error",
        meaning="A read fails, as no copy of its shard is started.",
        source=_elasticsearch_6.file("action/support/single/shard/TransportSingleShardAction.java"),
        failure=shards.NO_COPY,
    )

    NODE_NOT_CONNECTED = LogMessage(
        anchor="NodeNotConnectedException",
        sample="org.elasticsearch.transport.NodeNotConnectedException: "
        "[es-1][10.0.0.6:9300] Node not connected",
        pattern=r"NodeNotConnectedException.*Node not connected",
        severity="error",
        meaning="A node has no connection to another one.",
        source=_elasticsearch_6.file("transport/ConnectionManager.java"),
        failure=shards.NODE_LEFT,
    )
