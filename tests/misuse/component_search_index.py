"""Each SearchIndex leaves out one of its annotations."""

from atlas import SearchIndex
from tests.misuse.given import deployed, gap

SearchIndex(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    size=gap,
    sharding=gap,
    freshness=gap,
)
SearchIndex(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    size=gap,
    sharding=gap,
    freshness=gap,
)
SearchIndex(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    size=gap,
    sharding=gap,
    freshness=gap,
)
SearchIndex(  # refused: no size
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    sharding=gap,
    freshness=gap,
)
SearchIndex(  # refused: no sharding
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    freshness=gap,
)
SearchIndex(  # refused: no freshness
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
    sharding=gap,
)
