"""Each NovelSolutions leaves out one of its entries."""

from atlas import NovelSolutions
from tests.misuse.given import gap, solution, system

NovelSolutions(  # refused: no as_of
    system,
    "x",
    solutions=[solution],
    patents=gap,
)
NovelSolutions(  # refused: no solutions
    system,
    "x",
    as_of="2024",
    patents=gap,
)
NovelSolutions(  # refused: no patents
    system,
    "x",
    as_of="2024",
    solutions=[solution],
)
