"""Each SecretStore leaves out one of its annotations."""

from atlas import SecretStore
from tests.misuse.given import deployed, gap

SecretStore(  # refused: no technology
    "x",
    role="stands here",
    fleet=gap,
    rotation=gap,
)
SecretStore(  # refused: no role
    "x",
    technology=deployed,
    fleet=gap,
    rotation=gap,
)
SecretStore(  # refused: no fleet
    "x",
    technology=deployed,
    role="stands here",
    rotation=gap,
)
SecretStore(  # refused: no rotation
    "x",
    technology=deployed,
    role="stands here",
    fleet=gap,
)
