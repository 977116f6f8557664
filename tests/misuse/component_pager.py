"""Each Pager leaves out one of its annotations."""

from atlas import Pager
from tests.misuse.given import deployed, gap

Pager(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    response=gap,
)
Pager(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    response=gap,
)
Pager(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    response=gap,
)
Pager(  # refused: no response
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
