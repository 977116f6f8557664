"""Each ProductionOperations leaves out one of its entries."""

from atlas import ProductionOperations
from tests.misuse.given import gap, stage, system

ProductionOperations(  # refused: no as_of
    system,
    "x",
    pipeline=[stage],
    monitoring=gap,
    alerting=gap,
    on_call=gap,
    chaos=gap,
)
ProductionOperations(  # refused: no pipeline
    system,
    "x",
    as_of="2024",
    monitoring=gap,
    alerting=gap,
    on_call=gap,
    chaos=gap,
)
ProductionOperations(  # refused: no monitoring
    system,
    "x",
    as_of="2024",
    pipeline=[stage],
    alerting=gap,
    on_call=gap,
    chaos=gap,
)
ProductionOperations(  # refused: no alerting
    system,
    "x",
    as_of="2024",
    pipeline=[stage],
    monitoring=gap,
    on_call=gap,
    chaos=gap,
)
ProductionOperations(  # refused: no on_call
    system,
    "x",
    as_of="2024",
    pipeline=[stage],
    monitoring=gap,
    alerting=gap,
    chaos=gap,
)
ProductionOperations(  # refused: no chaos
    system,
    "x",
    as_of="2024",
    pipeline=[stage],
    monitoring=gap,
    alerting=gap,
    on_call=gap,
)
