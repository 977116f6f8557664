"""Each RequestFlow leaves out one of its entries."""

from atlas import RequestFlow
from tests.misuse.given import gap, slo, system

RequestFlow(  # refused: no as_of
    system,
    "x",
    slo=slo,
    fallback=gap,
)
RequestFlow(  # refused: no slo
    system,
    "x",
    as_of="2024",
    fallback=gap,
)
RequestFlow(  # refused: no fallback
    system,
    "x",
    as_of="2024",
    slo=slo,
)
