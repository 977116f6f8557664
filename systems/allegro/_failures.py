"""Failure modes of Kafka at Allegro: detection signals and recovery."""

from atlas import Failure, LogMessage, Metric, gaps_in, statement, undisclosed
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.kafka import kafka
from systems.allegro import facts, steps

gap = gaps_in("Allegro's post on Kafka's latency")
PRODUCE_TIME = Metric(
    name="kafka.network:type=RequestMetrics,name=TotalTimeMs,request=Produce",
    meaning="Time of a produce request in the broker, from its arrival to its response.",
    unit="millisecond",
    source=facts.KAFKA_DOCS,
)
LONG_COMMIT = LogMessage(
    anchor="jbd2_journal_commit_transaction",
    sample="19:48:39.475  19:48:40.808  1332 ms  jbd2_journal_commit_transaction",
    pattern=r"(?P<milliseconds>\d+) ms\s+jbd2_journal_commit_transaction",
    severity="warning",
    meaning="The tracer recorded a commit of the file system's journal and its duration.",
    source=facts.POST,
)

SLOW_REQUESTS = Failure(
    "High latency of produce requests",
    signals=[kafka.BATCH_EXPIRED, PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[steps.CAPTURE_REQUESTS, steps.TRACE_WRITES],
    **gap.of("time_to_recover", "rollback"),
    data_loss=undisclosed("messages that producers dropped: the post reports none"),
)
XFS_STALL = Failure(
    "Writes to XFS stall",
    signals=[PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[DISK_LOAD, steps.CAPTURE_REQUESTS],
    **gap.of("time_to_recover"),
    data_loss=undisclosed("data lost by XFS: the post reports none"),
    rollback=statement("one broker's disk can be wiped, its replicas rebuilt from the cluster")
    @ facts.KAFKA_DOCS.at("disk can be wiped and the replicas rebuilt"),
)
JOURNAL_BLOCKS_WRITES = Failure(
    "Journal commits block broker writes",
    signals=[LONG_COMMIT, PRODUCE_TIME.above(facts.OBJECTIVE)],
    recovery=[
        steps.CAPTURE_REQUESTS,
        steps.TRACE_WRITES,
        steps.TRACE_JOURNAL,
        steps.FAST_COMMIT,
        steps.MOVE_TO_XFS,
    ],
    time_to_recover=undisclosed("time to move a broker: the post says only that a test took weeks"),
    data_loss=undisclosed("messages that slow writes lost: the post reports none"),
    rollback=XFS_STALL.rollback,
)
