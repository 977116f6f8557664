"""A link leaves out what is found there, names no relation, or is a text."""

from atlas import CompleteArchitecture, Link
from tests.misuse.given import gap, system

Link("incidents/debugging/disk_full")  # refused: no reason
Link("incidents/debugging/disk_full", "guides", because="x")  # refused: no such relation
CompleteArchitecture(
    system,
    "x",
    as_of="2024",
    timeouts=gap,
    retries=gap,
    cost=gap,
    see=["incidents/debugging/disk_full"],  # refused: a text
)
