"""Each WAF leaves out one of its annotations."""

from atlas import WAF
from tests.misuse.given import deployed, gap

WAF(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    policy=gap,
)
WAF(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    policy=gap,
)
WAF(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    policy=gap,
)
WAF(  # refused: no policy
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
