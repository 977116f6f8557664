"""Each IncidentAnatomy leaves out one of its entries, or holds something else."""

from atlas import Barrier, Effect, Event, IncidentAnatomy, Moment, about, at, minutes
from tests.misuse.given import Quill, api, figure, gap, source, step, store, system, words

began: Moment = at("2024-05-04 09:00", zone="UTC") @ source.at("at 09:00 UTC")
ended: Moment = about(at("2024-05-04 10:00", zone="CEST")) @ source.at("about 10:00 CEST")
later: Moment = began + minutes(3) @ source.at("3 minutes later")
lasted = ended - began
lost = Effect(store, "lost")
timeline = [
    Event(words, when=began, phase=("began", "detected"), effects=[lost]),
    Event(words, when=gap, effects=[Effect(api, "degraded", because=store)]),
    Event(words, when=later, phase=("mitigated", "resolved")),
]
barrier = Barrier("a spare", what=words, stops=store, cost=gap, harm="lost")

IncidentAnatomy(  # refused: no barriers
    system,
    "x",
    as_of="2024",
    report=source,
    failure_class="dns",
    timeline=timeline,
    trigger=words,
    detection=gap,
    mitigation=words,
    impact={"parcels": figure, "words": words},
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    data_loss=gap,
    rollback=gap,
    cost=gap,
)
IncidentAnatomy(  # refused: no timeline
    system,
    "x",
    as_of="2024",
    report=source,
    failure_class="dns",
    trigger=words,
    detection=gap,
    mitigation=words,
    impact={"parcels": figure},
    barriers=[barrier],
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    data_loss=gap,
    rollback=gap,
    cost=gap,
    stated={"time to resolve": figure},
)
Event(words, when="09:00")  # refused: a text for a moment
Event(words, when=figure)  # refused: a figure for a moment
Event(gap, when=began)  # refused: a gap for what happened
Event(words, when=began, phase="over")  # refused: another phase
Effect(store, "down")  # refused: another state
Effect("store", "lost")  # refused: a name
Barrier("a spare", what=words, stops="store", cost=gap)  # refused: a name
at("2024-05-04 09:00")  # refused: no zone
