"""Each part of a CapacityModel leaves out one of its entries, or takes what is no figure."""

from atlas import CapacityModel, Ceiling, ErlangC, LittlesLaw, NextStep
from tests.misuse.given import Quill, deployed, figure, gap, step, words

limit = Ceiling("slots", at=figure, beyond=words)
more = NextStep("more", limit=figure, on_demand=gap, reserved=gap, action=step)
law = LittlesLaw(residence=figure)

CapacityModel(  # refused: no law
    deployed,
    "x",
    as_of="2024",
    question="How many fit?",
    load=gap,
    load_name="reads",
    result_name="slots",
    limit=limit,
    knee=gap,
    growth=gap,
    steps=[more],
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
CapacityModel(  # refused: no steps
    deployed,
    "x",
    as_of="2024",
    question="How many fit?",
    law=law,
    load=gap,
    load_name="reads",
    result_name="slots",
    limit=limit,
    knee=gap,
    growth=gap,
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
Ceiling("slots", at=figure)  # refused: nothing is said of what happens at it
NextStep("more", limit=figure, on_demand=gap, action=step)  # refused: no reserved
LittlesLaw(residence=gap)  # refused: a law cannot be computed from a gap
ErlangC(service_time=figure, servers=97)  # refused: a bare number
