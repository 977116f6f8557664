"""How Kafka slows down at Allegro: what shows it, what mends it."""

from atlas import Failure, LogMessage, Metric, gaps_in, statement, undisclosed
from atlas.technologies.kafka import kafka
from systems.allegro import facts, steps

gap = gaps_in("Allegro's post on Kafka's latency")
NOT_SAID = undisclosed("recovery of this kind: Allegro's post on Kafka's latency")
PRODUCE_TIME = Metric(
    name="kafka.network:type=RequestMetrics,name=TotalTimeMs,request=Produce",
    meaning="Time of a produce request in the broker, from its arrival to its answer.",
    unit="millisecond",
    source=facts.KAFKA_DOCS,
)
LONG_COMMIT = LogMessage(
    anchor="jbd2_journal_commit_transaction",
    sample="19:48:39.475  19:48:40.808  1332 ms  jbd2_journal_commit_transaction",
    pattern=r"(?P<milliseconds>\d+) ms\s+jbd2_journal_commit_transaction",
    severity="warning",
    meaning="The tracer saw a commit of the file system's journal, and how long it took.",
    source=facts.POST,
)

SLOW_REQUESTS = Failure(
    "Produce requests are slow, whatever the reason",
    signals=[kafka.BATCH_EXPIRED, PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[steps.CAPTURE_REQUESTS, steps.TRACE_WRITES],
    **gap.of("time_to_recover", "rollback"),
    data_loss=undisclosed("messages that producers dropped: the post reports none"),
)
XFS_HICCUP = Failure(
    "Writes to XFS have a hiccup",
    signals=[PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[steps.CAPTURE_REQUESTS],
    time_to_recover=NOT_SAID,
    data_loss=undisclosed("data lost by XFS: the post reports none"),
    rollback=statement("a broker's disk can be wiped and rebuilt from the cluster")
    @ facts.KAFKA_DOCS.at("disk can be wiped and the replicas rebuilt"),
)
JOURNAL_HOLDS_WRITES = Failure(
    "Commits of the journal hold up writes of the broker",
    signals=[LONG_COMMIT, PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[
        steps.CAPTURE_REQUESTS,
        steps.TRACE_WRITES,
        steps.TRACE_JOURNAL,
        steps.FAST_COMMIT,
        steps.MOVE_TO_XFS,
    ],
    time_to_recover=undisclosed("time to move a broker: the post says weeks of testing in all"),
    data_loss=statement("of one broker none: its disk is wiped and copied back from replicas")
    @ facts.KAFKA_DOCS.at("disk can be wiped and the replicas rebuilt"),
    rollback=statement("a broker's disk can be wiped and rebuilt from the cluster")
    @ facts.KAFKA_DOCS.at("disk can be wiped and the replicas rebuilt"),
)
