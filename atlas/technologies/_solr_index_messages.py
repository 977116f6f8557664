"""Log messages of Apache Solr: searchers, locks and ZooKeeper."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import solr as fails
from atlas.technologies.message import LogMessage

_solr = Repository("apache/solr", checked="2026-11-27")
OLD_CORE = Repository(
    "apache/lucene-solr",
    commit="0084c7e57cf6119c8be192718f5103419760415e",
    checked="2026-11-27",
    publisher="Apache Solr",
).file("src/java/org/apache/solr/core/SolrCore.java")
CORE = _solr.file(
    "solr/core/src/java/org/apache/solr/core/SolrCore.java",
    commit="000d8f0dedaf39289d0a04a3fb913dd969faec71",
)
INIT = _solr.file(
    "solr/core/src/java/org/apache/solr/core/SolrCoreInitializationException.java",
    commit="23d12ac6205e89a6bdd76d596085d347e7c173ba",
)
UPDATES = _solr.file(
    "solr/core/src/java/org/apache/solr/update/processor/DistributedZkUpdateProcessor.java",
    commit="00901fba946a6ccf3666ecea9f0a1dbe34acf4cb",
)
CONNECTION = _solr.file(
    "solr/solrj-zookeeper/src/java/org/apache/solr/common/cloud/ConnectionManager.java",
    commit="0de0db0fadd4725613ff6b4c8f5d46e342093480",
)
LOCKS = Repository(
    "apache/lucene", commit="24b2a6e616c3bc350a1338610e9a7ed428cb4f01", checked="2026-11-27"
).file("lucene/core/src/java/org/apache/lucene/store/NativeFSLockFactory.java")


class SolrIndexMessages:
    """Log messages of Apache Solr: searchers, locks and ZooKeeper."""

    WARMING_LIMIT = LogMessage(
        anchor="exceeded limit of maxWarmingSearchers=",
        sample=(
            "Error opening new searcher. exceeded limit of maxWarmingSearchers=2, try again later."
        ),
        pattern=r"maxWarmingSearchers=(?P<limit>\d+)",
        severity="error",
        meaning=("Commits come faster than new searchers get warm, so this one is refused."),
        source=OLD_CORE,
        failure=fails.TOO_MANY_SEARCHERS,
    )

    OVERLAPPING = LogMessage(
        anchor="PERFORMANCE WARNING: Overlapping onDeckSearchers=",
        sample="PERFORMANCE WARNING: Overlapping onDeckSearchers=2",
        pattern=r"Overlapping onDeckSearchers=(?P<searchers>\d+)",
        severity="warning",
        meaning="A commit opens a new searcher while the last one is still getting warm.",
        source=CORE,
        failure=fails.TOO_MANY_SEARCHERS,
    )

    NO_SEARCHER = LogMessage(
        anchor="Error opening new searcher",
        sample="org.apache.solr.common.SolrException: Error opening new searcher",
        severity="error",
        context=("solr", "Solr", "SOLR", "lucene"),
        meaning="A core cannot open its index; the cause follows.",
        source=CORE,
        failure=fails.NOT_LOADED,
    )

    INIT_FAILURE = LogMessage(
        anchor="' is not available due to init failure: ",
        sample=(
            "SolrCore 'orders' is not available due to init failure: Error opening new searcher"
        ),
        pattern=r"SolrCore '(?P<core>[^']+)' is not available due to init failure: (?P<reason>.+)",
        severity="error",
        meaning="A core did not load; the rest says why.",
        source=INIT,
        failure=fails.NOT_LOADED,
    )

    INDEX_LOCKED = LogMessage(
        anchor="' is already locked. The most likely cause is another Solr server",
        sample=(
            "Index dir '/var/solr/data/orders/data/index/' of core 'orders' is "
            "already locked. The most likely cause is another Solr server (or "
            "another solr core in this server) also configured to use this "
            "directory"
        ),
        pattern=r"of core '(?P<core>[^']+)' is already locked",
        severity="error",
        meaning="Another process or core uses the index, or its lock was left behind.",
        source=CORE,
        failure=fails.LOCKED,
    )

    DIRECTORY_LOCKED = LogMessage(
        anchor="Throwing exception.",
        sample=(
            "Solr index directory '/var/solr/data/orders/data/index/' is locked"
            " (lockType=native).  Throwing exception."
        ),
        pattern=r"index directory '(?P<directory>[^']+)' is locked \(lockType=",
        severity="error",
        context=("solr", "Solr", "SOLR", "lucene"),
        meaning="Another process or core uses the index, or its lock was left behind.",
        source=CORE,
        failure=fails.LOCKED,
    )

    LOCK_HELD_HERE = LogMessage(
        anchor="Lock held by this virtual machine: ",
        sample=(
            "org.apache.lucene.store.LockObtainFailedException: Lock held by "
            "this virtual machine: /var/solr/data/orders/data/index/write.lock"
        ),
        pattern=r"by this virtual machine: (?P<file>\S+)",
        severity="error",
        context=("solr", "Solr", "SOLR"),
        meaning=("Two cores of this server use one index, or a core was not closed before."),
        source=LOCKS,
        failure=fails.LOCKED,
    )

    LOCK_HELD_ELSEWHERE = LogMessage(
        anchor="Lock held by another program: ",
        sample=(
            "org.apache.lucene.store.LockObtainFailedException: Lock held by "
            "another program: /var/solr/data/orders/data/index/write.lock"
        ),
        pattern=r"by another program: (?P<file>\S+)",
        severity="error",
        context=("solr", "Solr", "SOLR"),
        meaning="Another process uses the index.",
        source=LOCKS,
        failure=fails.LOCKED,
    )

    NO_ZOOKEEPER = LogMessage(
        anchor="Cannot talk to ZooKeeper - Updates are disabled",
        sample="Cannot talk to ZooKeeper - Updates are disabled.",
        severity="error",
        meaning="The node has lost ZooKeeper, so it accepts no updates.",
        source=UPDATES,
        failure=fails.NO_ZOOKEEPER,
    )

    ZOOKEEPER_TIMEOUT = LogMessage(
        anchor="Could not connect to ZooKeeper ",
        sample=(
            "java.util.concurrent.TimeoutException: Could not connect to "
            "ZooKeeper zk1:2181,zk2:2181 within 30000 ms"
        ),
        pattern=r"connect to ZooKeeper (?P<servers>\S+) within (?P<time>\d+) ms",
        severity="error",
        meaning="No ZooKeeper server answered in time.",
        source=CONNECTION,
        failure=fails.NO_ZOOKEEPER,
    )

    SESSION_EXPIRED = LogMessage(
        anchor="Our previous ZooKeeper session was expired.",
        sample=(
            "Our previous ZooKeeper session was expired. Attempting to "
            "reconnect to recover relationship with ZooKeeper..."
        ),
        severity="warning",
        meaning="The node paused or lost ZooKeeper for so long that its session ended.",
        source=CONNECTION,
        failure=fails.NO_ZOOKEEPER,
    )

    TWO_LEADERS = LogMessage(
        anchor="Request says it is coming from leader, but we are the leader",
        sample=(
            "org.apache.solr.common.SolrException: Request says it is coming "
            "from leader, but we are the leader"
        ),
        severity="error",
        meaning="Two replicas of a shard take themselves for its leader.",
        source=UPDATES,
        failure=fails.LEADER_CHANGED,
    )

    NOT_THE_LEADER = LogMessage(
        anchor="but locally we don't think so",
        sample="ClusterState says we are the leader, but locally we don't think so",
        pattern=r"ClusterState says we are the leader.*but locally we don't think so",
        severity="error",
        meaning="ZooKeeper names this replica as leader, but it is not ready to lead.",
        source=UPDATES,
        failure=fails.LEADER_CHANGED,
    )

    READ_ONLY = LogMessage(
        anchor=" is read-only.",
        sample="org.apache.solr.common.SolrException: Collection orders is read-only.",
        pattern=r"Collection (?P<collection>\S+) is read-only\.",
        severity="error",
        context=("solr", "Solr", "SOLR", "lucene"),
        meaning="The collection is set to be read-only, so updates are refused.",
        source=UPDATES,
        failure=fails.READ_ONLY,
    )

    STOPPING = LogMessage(
        anchor="CoreContainer is shutting down.",
        sample="org.apache.solr.common.SolrException: CoreContainer is shutting down.",
        severity="error",
        meaning="The node is being stopped, and refuses updates.",
        source=UPDATES,
        failure=fails.STOPPING,
    )
