"""Each CDN leaves out one of its annotations."""

from atlas import CDN
from tests.misuse.given import deployed, gap

CDN(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    hit_ratio=gap,
)
CDN(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    hit_ratio=gap,
)
CDN(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    hit_ratio=gap,
)
CDN(  # refused: no hit_ratio
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
