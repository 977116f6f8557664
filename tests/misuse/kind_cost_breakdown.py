"""Each CostBreakdown leaves out one of its entries."""

from atlas import CostBreakdown
from tests.misuse.given import gap, optimisation, spend, system

CostBreakdown(  # refused: no as_of
    system,
    "x",
    spend=[spend],
    unit_costs={},
    optimisations=[optimisation],
    reserved=gap,
)
CostBreakdown(  # refused: no spend
    system,
    "x",
    as_of="2024",
    unit_costs={},
    optimisations=[optimisation],
    reserved=gap,
)
CostBreakdown(  # refused: no unit_costs
    system,
    "x",
    as_of="2024",
    spend=[spend],
    optimisations=[optimisation],
    reserved=gap,
)
CostBreakdown(  # refused: no optimisations
    system,
    "x",
    as_of="2024",
    spend=[spend],
    unit_costs={},
    reserved=gap,
)
CostBreakdown(  # refused: no reserved
    system,
    "x",
    as_of="2024",
    spend=[spend],
    unit_costs={},
    optimisations=[optimisation],
)
