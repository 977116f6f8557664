"""Each MessageLog leaves out one of its annotations."""

from atlas import MessageLog
from tests.misuse.given import deployed, gap

MessageLog(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    retention=gap,
    partitions=gap,
    replication=gap,
)
MessageLog(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    retention=gap,
    partitions=gap,
    replication=gap,
)
MessageLog(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    retention=gap,
    partitions=gap,
    replication=gap,
)
MessageLog(  # refused: no retention
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    partitions=gap,
    replication=gap,
)
MessageLog(  # refused: no partitions
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    retention=gap,
    replication=gap,
)
MessageLog(  # refused: no replication
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    retention=gap,
    partitions=gap,
)
