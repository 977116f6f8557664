"""Each Warehouse leaves out one of its annotations."""

from atlas import Warehouse
from tests.misuse.given import deployed, gap

Warehouse(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    size=gap,
    freshness=gap,
)
Warehouse(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    size=gap,
    freshness=gap,
)
Warehouse(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    size=gap,
    freshness=gap,
)
Warehouse(  # refused: no size
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    freshness=gap,
)
Warehouse(  # refused: no freshness
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    size=gap,
)
