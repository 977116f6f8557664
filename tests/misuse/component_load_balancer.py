"""Each LoadBalancer leaves out one of its annotations."""

from atlas import LoadBalancer
from tests.misuse.given import deployed, gap

LoadBalancer(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    algorithm=gap,
    health_check=gap,
)
LoadBalancer(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    algorithm=gap,
    health_check=gap,
)
LoadBalancer(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    algorithm=gap,
    health_check=gap,
)
LoadBalancer(  # refused: no algorithm
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    health_check=gap,
)
LoadBalancer(  # refused: no health_check
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    algorithm=gap,
)
