"""Each MigrationPlaybook leaves out one of its entries, or holds something else."""

from atlas import BeforeAfter, MigrationPhase, MigrationPlaybook
from tests.misuse.given import api, figure, gap, step, store, system, words

effect = BeforeAfter("reading", "p99", before=figure, after=gap)
phase = MigrationPhase(
    "copy",
    entry=step,
    actions=[words, gap],
    duration=figure,
    leaves=words,
    risk=gap,
    rollback=gap,
    rollback_takes=gap,
    data_loss=gap,
    point_of_no_return=True,
)

MigrationPlaybook(  # refused: no phases
    system,
    "x",
    as_of="2024",
    origin=[api],
    target=[store],
    reason=words,
    no_return=gap,
    dual_write=gap,
    backfill=gap,
    verification=gap,
    effect=[effect],
    cost_before=gap,
    cost_after=gap,
    cost=gap,
    broke=gap,
)
MigrationPlaybook(  # refused: no word on the point of no return
    system,
    "x",
    as_of="2024",
    origin=[api],
    target=[store],
    reason=words,
    phases=[phase],
    dual_write=gap,
    backfill=gap,
    verification=gap,
    effect=[effect],
    cost_before=gap,
    cost_after=gap,
    cost=gap,
    broke=gap,
)
MigrationPhase(  # refused: no rollback
    "copy",
    entry=step,
    actions=[words],
    duration=figure,
    leaves=words,
    risk=gap,
    rollback_takes=gap,
    data_loss=gap,
)
MigrationPhase(
    "copy",
    entry="look",  # refused: no step
    actions=["copy it"],  # refused: words without a source
    duration=9,  # refused: a bare number
    leaves=words,
    risk=gap,
    rollback=gap,
    rollback_takes=gap,
    data_loss=gap,
)
