"""Each Gateway leaves out one of its annotations."""

from atlas import Gateway
from tests.misuse.given import deployed, gap

Gateway(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    load=gap,
)
Gateway(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    load=gap,
)
Gateway(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    load=gap,
)
Gateway(  # refused: no load
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
