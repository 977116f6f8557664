"""Each ObjectStore leaves out one of its annotations."""

from atlas import ObjectStore
from tests.misuse.given import deployed, gap

ObjectStore(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    size=gap,
    durability=gap,
)
ObjectStore(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    size=gap,
    durability=gap,
)
ObjectStore(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    size=gap,
    durability=gap,
)
ObjectStore(  # refused: no size
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    durability=gap,
)
ObjectStore(  # refused: no durability
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
)
