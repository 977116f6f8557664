"""The suppliers of capacity that OpenAI's cost breakdown names."""

from atlas import Worker, gaps_in
from systems.openai import _cost_facts as costs
from systems.openai import _technologies as own

gap = gaps_in("announcements of OpenAI's suppliers")
_NONE = gap("version: bought capacity has none")

azure = Worker(
    "Azure and revenue share",
    technology=own.azure(_NONE),
    role="Microsoft: hosts PostgreSQL and Cosmos DB, sells capacity, gets a revenue share.",
    **gap.of("fleet", "load", "backlog"),
    figures={"commitment of 2025-10": costs.AZURE_COMMITMENT},
)
aws = Worker(
    "AWS",
    technology=own.aws(_NONE),
    role="Capacity for core AI workloads since November 2025.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "agreement of 2025-11": costs.AWS_2025,
        "in addition, 2026-02": costs.AWS_2026,
    },
)
coreweave = Worker(
    "CoreWeave",
    technology=own.coreweave(_NONE),
    role="Cloud computing capacity, by agreements of 2025.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "agreement 2025-03, to 2030-10": costs.COREWEAVE_2025_03,
        "order of 2025-09, to 2031-05": costs.COREWEAVE_2025_09,
    },
)
