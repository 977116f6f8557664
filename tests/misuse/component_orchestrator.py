"""Each Orchestrator leaves out one of its annotations."""

from atlas import Orchestrator
from tests.misuse.given import deployed, gap

Orchestrator(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    manages=gap,
)
Orchestrator(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    manages=gap,
)
Orchestrator(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    manages=gap,
)
Orchestrator(  # refused: no manages
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
