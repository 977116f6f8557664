"""Each Monitor leaves out one of its annotations."""

from atlas import Monitor
from tests.misuse.given import deployed, gap

Monitor(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    watches=gap,
    retention=gap,
)
Monitor(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    watches=gap,
    retention=gap,
)
Monitor(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    watches=gap,
    retention=gap,
)
Monitor(  # refused: no watches
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    retention=gap,
)
Monitor(  # refused: no retention
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    watches=gap,
)
