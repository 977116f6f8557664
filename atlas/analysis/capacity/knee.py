"""The knee of a queueing law: where response time ÷ utilisation is least.

A line from the origin touches the curve of the response time there: to the left utilisation is
paid for with less waiting, to the right with more. It is one definition of several: Gunther, "Mind
Your Knees and Queues" (cmg.org), finds no bend in the curve itself. For M/G/1 it lies at
U = 1 ÷ (1 + √((1 + V) ÷ 2)), a half for M/M/1; for M/M/c it is found by search, and lies the higher
the more servers there are.

Source: the definition that https://www.xaprb.com/blog/queueing-knee-tangent/ gives after Millsap
(read 2026-11-23).
"""

import math

from atlas.analysis.capacity.erlang_c import wait_probability

_STEPS = 60
_GOLDEN = (math.sqrt(5) - 1) / 2


def of_one_server(variability: float) -> float:
    """Return the utilisation at the knee of M/G/1, from 0 to 1.

    Args:
        variability: Squared coefficient of variation of the service time.
    """
    return 1 / (1 + math.sqrt((1 + variability) / 2))


def of_servers(count: int) -> float:
    """Return the utilisation at the knee of M/M/c, from 0 to 1; a golden-section search.

    Args:
        count: How many servers there are.
    """

    def cost(utilisation: float) -> float:
        offered = utilisation * count
        return (1 + wait_probability(offered, count) / (count - offered)) / utilisation

    low, high = 0.0, 1.0
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_left, at_right = cost(left), cost(right)
    for _ in range(_STEPS):
        if at_left < at_right:
            high, right, at_right = right, left, at_left
            left = high - _GOLDEN * (high - low)
            at_left = cost(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + _GOLDEN * (high - low)
            at_right = cost(right)
    return (low + high) / 2
