"""Each ScaleJourney leaves out one of its entries, or holds something else."""

from atlas import JourneyStage, ScaleJourney
from tests.misuse.given import figure, gap, store, system, words

first = JourneyStage(
    "one store",
    when="2019",
    dating=words,
    load=figure,
    components=[store],
    limit=gap,
    broke=gap,
    fixed=gap,
    cost=words,
    took=gap,
    lesson=gap,
)

ScaleJourney(  # refused: no measure
    system,
    "x",
    as_of="2024",
    stages=[first, first],
)
ScaleJourney(  # refused: no stages
    system,
    "x",
    as_of="2024",
    measure="parcels",
)
ScaleJourney(system, "x", as_of="2024", measure="parcels", stages=[gap])  # refused: a gap
JourneyStage(  # refused: not dated
    "one store",
    when="2019",
    load=figure,
    components=[store],
    limit=gap,
    broke=gap,
    fixed=gap,
    cost=gap,
    took=gap,
    lesson=gap,
)
JourneyStage(
    "one store",
    when="2019",
    dating=words,
    load=1000,  # refused: a bare number
    components=[store],
    limit="the disk",  # refused: words without a source
    broke=gap,
    fixed=gap,
    cost=gap,
    took=words,  # refused: words where a time belongs
    lesson=gap,
)
