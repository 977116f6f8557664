"""Each FailureDomains leaves out one of its entries."""

from atlas import FailureDomains
from tests.misuse.given import gap, system

FailureDomains(  # refused: no as_of
    system,
    "x",
    incidents=gap,
    breakers=gap,
    bulkheads=gap,
)
FailureDomains(  # refused: no incidents
    system,
    "x",
    as_of="2024",
    breakers=gap,
    bulkheads=gap,
)
FailureDomains(  # refused: no breakers
    system,
    "x",
    as_of="2024",
    incidents=gap,
    bulkheads=gap,
)
FailureDomains(  # refused: no bulkheads
    system,
    "x",
    as_of="2024",
    incidents=gap,
    breakers=gap,
)
