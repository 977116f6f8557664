"""Whether some work takes longer than its input is: a busy machine lengthens any one time."""

import time
from collections.abc import Callable

ROUNDS = 4


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def is_steeper(
    short: Callable[[], object], long: Callable[[], object], growth: float, telling: float
) -> bool:
    """Whether the long input takes more than so many times the time of the short one.

    Of each the least of several times counts, which are taken in turn.

    Args:
        short: The work on a short input.
        long: The work on a long one.
        growth: How many times as long the long one may take.
        telling: So many seconds that a clock can tell.
    """
    if seconds(long) <= telling:  # as most do
        return False
    times = [(seconds(short), seconds(long)) for _ in range(ROUNDS)]
    least_short, least_long = (min(each) for each in zip(*times, strict=True))
    return bool(least_long > growth * least_short + telling)
