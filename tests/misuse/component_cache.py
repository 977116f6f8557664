"""Each Cache leaves out one of its annotations."""

from atlas import Cache
from tests.misuse.given import deployed, gap

Cache(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    size=gap,
    hit_ratio=gap,
    eviction=gap,
)
Cache(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    size=gap,
    hit_ratio=gap,
    eviction=gap,
)
Cache(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    size=gap,
    hit_ratio=gap,
    eviction=gap,
)
Cache(  # refused: no size
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    hit_ratio=gap,
    eviction=gap,
)
Cache(  # refused: no hit_ratio
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    eviction=gap,
)
Cache(  # refused: no eviction
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    hit_ratio=gap,
)
