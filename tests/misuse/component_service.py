"""Each Service leaves out one of its annotations."""

from atlas import Service
from tests.misuse.given import deployed, gap

Service(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    load=gap,
    scaling=gap,
)
Service(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    load=gap,
    scaling=gap,
)
Service(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    load=gap,
    scaling=gap,
)
Service(  # refused: no load
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    scaling=gap,
)
Service(  # refused: no scaling
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    load=gap,
)
