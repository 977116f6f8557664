"""Each part of a PatternImplementation leaves out one of its entries, or is a bare value."""

from atlas import Guarantees, Participant, PatternImplementation, Setting
from tests.misuse.given import api, gap, system, words

promised = Guarantees(delivery=words, ordering=gap, consistency=gap)

PatternImplementation(  # refused: no flow
    system,
    "x",
    as_of="2024",
    pattern="outbox",
    problem=words,
    forces=[words],
    participants=[Participant("writer", api, does=words)],
    guarantees=promised,
    settings=gap,
    hurts=[words],
    cost={"delay": gap},
    alternatives=[],
)
Guarantees(delivery=words, ordering=gap)  # refused: no consistency
Participant("writer", "api", does=words)  # refused: a text for a component
Setting("relay.poll", value=200, does=words)  # refused: a bare number
