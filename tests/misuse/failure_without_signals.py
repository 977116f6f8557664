"""A failure has signals and steps, not texts."""

from atlas import Database, Failure
from tests.misuse.given import Quill, deployed, gap, step

Failure(  # refused: no signals
    "hot shard", recovery=[step], time_to_recover=gap, data_loss=gap, rollback=gap
)
Failure(
    "hot shard",
    signals=["read timed out"],  # refused
    recovery=[step],
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
Failure(
    "hot shard",
    signals=[Quill.READ_TIMEOUT],
    recovery=["restart it"],  # refused
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
Database(
    "store",
    technology=deployed,
    role="keeps parcels",
    fleet=gap,
    size=gap,
    consistency=gap,
    replication=gap,
    backup=gap,
    fails=["it breaks"],  # refused
)
