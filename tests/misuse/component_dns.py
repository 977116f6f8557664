"""Each DNS leaves out one of its annotations."""

from atlas import DNS
from tests.misuse.given import deployed, gap

DNS(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    ttl=gap,
)
DNS(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    ttl=gap,
)
DNS(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    ttl=gap,
)
DNS(  # refused: no ttl
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
