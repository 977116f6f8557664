"""Apache Solr: search server."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._solr_index_messages import SolrIndexMessages
from atlas.technologies.failures import solr as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/solr.md")
_solr = Repository("apache/solr", checked=_CHECKED)
READER = _solr.file(
    "solr/solrj-zookeeper/src/java/org/apache/solr/common/cloud/ZkStateReader.java",
    commit="018e5744dcd8c636b563b28107d65989057b88e8",
)
RECOVERY = _solr.file(
    "solr/core/src/java/org/apache/solr/cloud/RecoveryStrategy.java",
    commit="0061d43be8882d70d447a5bcb3b11ed0aa6b84d4",
)


class Solr(SolrIndexMessages, Technology):
    """A search server on Lucene; SolrCloud spreads collections over nodes by ZooKeeper."""

    name = "Apache Solr"
    icon = "simple-icons:apachesolr"
    plane = "state"
    needs = ("ZooKeeper", "Java")
    releases = release_lines(
        "1 2006-12-22, 3 2011-03-30, 4 2012-10-11, 5 2015-02-19, 6 2016-04-07, 7 2017-09-18, "
        "8 2019-03-13, 9 2022-05-11, 10 2026-03-03",
        RELEASES,
    )
    logs = undisclosed("logs: the page that names the file was not read")

    NO_LEADER = LogMessage(
        anchor="No registered leader was found after waiting for ",
        sample="org.apache.solr.common.SolrException: No registered leader was found after "
        "waiting for 4000ms , collection: orders slice: shard1",
        pattern=r"after waiting for (?P<time>\d+)ms\s*, collection: (?P<collection>\S+) "
        r"slice: (?P<shard>\S+)",
        severity="error",
        meaning="A shard has no leader, so it accepts no updates and its replicas do not recover.",
        source=READER,
        failure=fails.NO_LEADER,
    )

    RECOVERY_ERROR = LogMessage(
        anchor="Error while trying to recover",
        sample="ERROR o.a.s.c.RecoveryStrategy Error while trying to recover. "
        "core=orders_shard1_replica_n1",
        severity="error",
        meaning="A replica cannot recover from its leader; the exception follows.",
        source=RECOVERY,
        context=("RecoveryStrategy", "solr", "Solr", "core="),
        failure=fails.NOT_RECOVERED,
    )

    RECOVERY_AGAIN = LogMessage(
        anchor="Recovery failed - trying again... (",
        sample="ERROR o.a.s.c.RecoveryStrategy Recovery failed - trying again... (3)",
        severity="error",
        meaning="A replica cannot recover, and tries again.",
        source=RECOVERY,
        failure=fails.NOT_RECOVERED,
    )

    RECOVERY_GIVES_UP = LogMessage(
        anchor="Recovery failed - max retries exceeded (",
        sample="ERROR o.a.s.c.RecoveryStrategy Recovery failed - max retries exceeded (500).",
        severity="error",
        meaning="A replica could not recover, and stays down.",
        source=RECOVERY,
        failure=fails.NOT_RECOVERED,
    )

    NO_SERVERS = LogMessage(
        anchor="no servers hosting shard: ",
        sample="org.apache.solr.common.SolrException: no servers hosting shard: shard1",
        severity="error",
        meaning="No replica of a shard is up, so searches fail.",
        source=_solr.file(
            "solr/core/src/java/org/apache/solr/handler/component/HttpShardHandler.java",
            commit="00c33351196f0f9cea23ca24052690091941c715",
        ),
        failure=fails.NO_REPLICA,
    )

    NO_COLLECTION = LogMessage(
        anchor="Could not find collection in zk: ",
        sample="org.apache.solr.common.cloud.ZooKeeperException: Could not find collection "
        "in zk: orders",
        severity="error",
        meaning="ZooKeeper has no such collection.",
        source=READER,
        failure=fails.NO_COLLECTION,
    )


solr = Solr()
