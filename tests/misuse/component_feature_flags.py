"""Each FeatureFlags leaves out one of its annotations."""

from atlas import FeatureFlags
from tests.misuse.given import deployed, gap

FeatureFlags(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    propagation=gap,
)
FeatureFlags(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    propagation=gap,
)
FeatureFlags(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    propagation=gap,
)
FeatureFlags(  # refused: no propagation
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
