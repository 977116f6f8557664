"""The queueing laws against a discrete-event simulation of the same queue.

Every run is seeded. A mean wait of half a million arrivals scatters: `SCATTER` is the relative
standard deviation of twelve runs with other seeds, and a run must lie within three of them.
"""

from heapq import heapreplace

import numpy as np
import pytest
from numpy.typing import NDArray

from atlas.analysis.capacity import pollaczek_khinchine as mg1
from atlas.analysis.capacity.erlang_c import waiting_probability, waiting_time
from atlas.analysis.capacity.littles_law import in_system
from tests.analysis.capacity.figures import figure, value

ARRIVALS = 500_000
SEED = 20_261_123
SCATTER = {
    "M/M/1 at 70 %": 0.010,
    "M/M/3 at 80 %": 0.021,
    "M/M/20 at 80 %": 0.047,
    "M/D/1 at 70 %": 0.007,
    "V = 0.25 at 70 %": 0.007,
    "V = 3 at 70 %": 0.015,
}


Floats = NDArray[np.float64]


def waits(arrivals: Floats, services: Floats, many: int) -> Floats:
    """The time that each arrival waits: the server that is free first takes it."""
    free = [0.0] * many
    found = np.empty(len(arrivals))
    for at, (time, service) in enumerate(zip(arrivals, services, strict=True)):
        begins = max(time, free[0])
        heapreplace(free, begins + service)
        found[at] = begins - time
    return found


@pytest.mark.parametrize(
    ("case", "many", "busy"),
    [("M/M/1 at 70 %", 1, 0.7), ("M/M/3 at 80 %", 3, 0.8), ("M/M/20 at 80 %", 20, 0.8)],
)
def test_m_m_c(case: str, many: int, busy: float) -> None:
    random = np.random.default_rng(SEED)
    arrivals = random.exponential(1 / (busy * many), ARRIVALS).cumsum()
    found = waits(arrivals, random.exponential(1.0, ARRIVALS), many)
    law = (figure(busy * many, "1 / second"), figure(1, "second"), figure(many))

    within = 3 * SCATTER[case]
    assert found.mean() == pytest.approx(value(waiting_time(*law), "second"), rel=within)
    chance = value(waiting_probability(*law), "ratio")
    assert (found > 0).mean() == pytest.approx(chance, rel=within)


@pytest.mark.parametrize(
    ("case", "variability"),
    [
        ("M/D/1 at 70 %", 0.0),
        ("V = 0.25 at 70 %", 0.25),
        ("M/M/1 at 70 %", 1.0),
        ("V = 3 at 70 %", 3.0),
    ],
)
def test_m_g_1(case: str, variability: float) -> None:
    random = np.random.default_rng(SEED)
    busy = 0.7
    arrivals = random.exponential(1 / busy, ARRIVALS).cumsum()
    services = (
        random.gamma(1 / variability, variability, ARRIVALS) if variability else np.ones(ARRIVALS)
    )
    found = waits(arrivals, services, 1)
    law = mg1.waiting_time(
        figure(busy, "1 / second"), figure(1, "second"), figure(variability, "ratio")
    )

    assert found.mean() == pytest.approx(value(law, "second"), rel=3 * SCATTER[case])


def test_littles_law_of_the_simulated_queue() -> None:
    """It holds of what was simulated, whatever the distributions: the area is counted twice."""
    random = np.random.default_rng(SEED)
    arrivals = random.uniform(0.0, 2.0, ARRIVALS).cumsum()
    services = random.uniform(0.0, 1.6, ARRIVALS)
    stays = waits(arrivals, services, 1) + services
    leaves = arrivals + stays
    moments = np.concatenate([arrivals, leaves])
    order = np.argsort(moments, kind="stable")
    inside = np.cumsum(np.repeat([1, -1], ARRIVALS)[order])
    lasted = np.diff(moments[order], append=moments.max())
    horizon = leaves.max()
    law = in_system(figure(ARRIVALS / horizon, "1 / second"), figure(stays.mean(), "second"))

    assert (inside * lasted).sum() / horizon == pytest.approx(value(law, ""), rel=1e-6)
