"""Each Worker leaves out one of its annotations."""

from atlas import Worker
from tests.misuse.given import deployed, gap

Worker(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    load=gap,
    backlog=gap,
)
Worker(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    load=gap,
    backlog=gap,
)
Worker(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    load=gap,
    backlog=gap,
)
Worker(  # refused: no load
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    backlog=gap,
)
Worker(  # refused: no backlog
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    load=gap,
)
