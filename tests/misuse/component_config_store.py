"""Each ConfigStore leaves out one of its annotations."""

from atlas import ConfigStore
from tests.misuse.given import deployed, gap

ConfigStore(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    propagation=gap,
)
ConfigStore(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    propagation=gap,
)
ConfigStore(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    propagation=gap,
)
ConfigStore(  # refused: no propagation
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
