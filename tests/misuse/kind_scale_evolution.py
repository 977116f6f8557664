"""Each ScaleEvolution leaves out one of its entries."""

from atlas import ScaleEvolution
from tests.misuse.given import system

ScaleEvolution(  # refused: no as_of
    system,
    "x",
    stages={},
)
ScaleEvolution(  # refused: no stages
    system,
    "x",
    as_of="2024",
)
