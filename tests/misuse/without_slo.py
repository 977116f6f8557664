"""A request flow promises something."""

from atlas import SLO, RequestFlow
from tests.misuse.given import gap, system

RequestFlow(system, "x", as_of="2024", fallback=gap)  # refused
RequestFlow(system, "x", as_of="2024", fallback=gap, slo=gap)  # refused
SLO(objective=gap, availability=gap, p50=gap, p99=gap)  # refused: no p999
SLO(objective=gap, availability=99.9, p50=gap, p99=gap, p999=gap)  # refused: a bare number
