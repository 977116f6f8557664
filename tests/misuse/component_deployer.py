"""Each Deployer leaves out one of its annotations."""

from atlas import Deployer
from tests.misuse.given import deployed, gap

Deployer(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    strategy=gap,
    frequency=gap,
)
Deployer(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    strategy=gap,
    frequency=gap,
)
Deployer(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    strategy=gap,
    frequency=gap,
)
Deployer(  # refused: no strategy
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    frequency=gap,
)
Deployer(  # refused: no frequency
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    strategy=gap,
)
