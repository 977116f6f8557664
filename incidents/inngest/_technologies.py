"""Inngest's own software, and what its customers run, of which no message is published."""

from atlas import gaps_in, technology

gap = gaps_in("Inngest's incident reports of 2024 and 2026")

in_house = technology("in-house", "Inngest's own software.", **gap.of("releases", "logs"))
functions = technology(
    "functions",
    "Customers' functions, which Inngest invokes at their URL.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
state_database = technology(
    "state database",
    "A sharded database that a cloud vendor manages; the report does not name it.",
    plane="state",
    **gap.of("releases", "logs"),
)
