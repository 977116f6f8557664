"""Each CompleteArchitecture leaves out one of its entries."""

from atlas import CompleteArchitecture
from tests.misuse.given import gap, system

CompleteArchitecture(  # refused: no as_of
    system,
    "x",
    timeouts=gap,
    retries=gap,
    cost=gap,
)
CompleteArchitecture(  # refused: no timeouts
    system,
    "x",
    as_of="2024",
    retries=gap,
    cost=gap,
)
CompleteArchitecture(  # refused: no retries
    system,
    "x",
    as_of="2024",
    timeouts=gap,
    cost=gap,
)
CompleteArchitecture(  # refused: no cost
    system,
    "x",
    as_of="2024",
    timeouts=gap,
    retries=gap,
)
