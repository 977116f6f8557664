"""Each Database leaves out one of its annotations."""

from atlas import Database
from tests.misuse.given import deployed, gap

Database(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    size=gap,
    consistency=gap,
    replication=gap,
    backup=gap,
)
Database(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    size=gap,
    consistency=gap,
    replication=gap,
    backup=gap,
)
Database(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    size=gap,
    consistency=gap,
    replication=gap,
    backup=gap,
)
Database(  # refused: no size
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    consistency=gap,
    replication=gap,
    backup=gap,
)
Database(  # refused: no consistency
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    replication=gap,
    backup=gap,
)
Database(  # refused: no replication
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    consistency=gap,
    backup=gap,
)
Database(  # refused: no backup
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    consistency=gap,
    replication=gap,
)
