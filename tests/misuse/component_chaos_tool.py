"""Each ChaosTool leaves out one of its annotations."""

from atlas import ChaosTool
from tests.misuse.given import deployed, gap

ChaosTool(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    cadence=gap,
)
ChaosTool(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    cadence=gap,
)
ChaosTool(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    cadence=gap,
)
ChaosTool(  # refused: no cadence
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
