"""Each PerformanceProfile leaves out one of its entries, or holds something else."""

from atlas import BeforeAfter, Bottleneck, Measurement, PerformanceProfile
from tests.misuse.given import failure, figure, gap, step, store, system, words

effect = BeforeAfter("reading", "p99", before=figure, after=figure)
measured = Measurement(method=words, load=figure, sample=words, machine=gap)

PerformanceProfile(  # refused: no effect
    system,
    "x",
    as_of="2024",
    bottleneck=Bottleneck(store, what=words),
    found=gap,
    probes=[step],
    hypothesis=gap,
    change=gap,
    measured=measured,
    cost=gap,
    trade_off=gap,
    returns=failure,
)
PerformanceProfile(  # refused: no way to see it come back
    system,
    "x",
    as_of="2024",
    bottleneck=Bottleneck(store, what=words),
    found=gap,
    probes=[step],
    hypothesis=gap,
    change=gap,
    effect=[effect],
    measured=measured,
    cost=gap,
    trade_off=gap,
)
BeforeAfter("reading", "p42", before=figure, after=figure)  # refused: no such percentile
BeforeAfter("reading", "p99", before=figure, after=15)  # refused: a bare number
BeforeAfter("reading", "p99", before=figure)  # refused: no after
Measurement(method=words, load=figure, sample=words)  # refused: no machine
Bottleneck("store", what=words)  # refused: a name
