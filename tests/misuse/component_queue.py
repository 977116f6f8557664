"""Each Queue leaves out one of its annotations."""

from atlas import Queue
from tests.misuse.given import deployed, gap

Queue(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    delivery=gap,
    dead_letters=gap,
)
Queue(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    delivery=gap,
    dead_letters=gap,
)
Queue(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    delivery=gap,
    dead_letters=gap,
)
Queue(  # refused: no delivery
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    dead_letters=gap,
)
Queue(  # refused: no dead_letters
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    delivery=gap,
)
