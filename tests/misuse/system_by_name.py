"""A view takes the system itself."""

from atlas import Call, CompleteArchitecture
from tests.misuse.given import api, gap, store

with CompleteArchitecture(
    "Parcelpost",  # refused
    "All of it",
    as_of="2024",
    timeouts=gap,
    retries=gap,
    cost=gap,
):
    api >> Call("CQL") >> store
