"""Each Function leaves out one of its annotations."""

from atlas import Function
from tests.misuse.given import deployed, gap

Function(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    memory=gap,
    concurrency=gap,
)
Function(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    memory=gap,
    concurrency=gap,
)
Function(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    memory=gap,
    concurrency=gap,
)
Function(  # refused: no memory
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    concurrency=gap,
)
Function(  # refused: no concurrency
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
    memory=gap,
)
