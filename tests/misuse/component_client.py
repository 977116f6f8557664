"""Each Client leaves out one of its annotations."""

from atlas import Client
from tests.misuse.given import deployed, gap

Client(  # refused: no technology
    "x",
    role="stands here",
    population=gap,
)
Client(  # refused: no role
    "x",
    technology=deployed,
    population=gap,
)
Client(  # refused: no population
    "x",
    technology=deployed,
    role="stands here",
)
