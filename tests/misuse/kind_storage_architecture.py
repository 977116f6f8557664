"""Each StorageArchitecture leaves out one of its entries."""

from atlas import StorageArchitecture
from tests.misuse.given import boundary, gap, recovery, system

StorageArchitecture(  # refused: no as_of
    system,
    "x",
    boundaries=[boundary],
    replication_lag=gap,
    recovery=recovery,
)
StorageArchitecture(  # refused: no boundaries
    system,
    "x",
    as_of="2024",
    replication_lag=gap,
    recovery=recovery,
)
StorageArchitecture(  # refused: no replication_lag
    system,
    "x",
    as_of="2024",
    boundaries=[boundary],
    recovery=recovery,
)
StorageArchitecture(  # refused: no recovery
    system,
    "x",
    as_of="2024",
    boundaries=[boundary],
    replication_lag=gap,
)
