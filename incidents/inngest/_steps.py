"""Steps for the failures in Inngest's reports, from the documentation of its software."""

from atlas import Step, action, gaps_in, sql, statement
from atlas.technologies.failures.postgresql import NOT_SENT, SENT
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_TIME
from incidents.inngest import _2026_04_15 as april
from incidents.inngest.facts import APRIL

gap = gaps_in("Inngest's report of April 2026")

CANCEL = Step(
    "Cancel the queries at the head of the queue, as their role or superuser.",
    command=sql("SELECT pg_cancel_backend(<pid>);", dialect="postgres")
    @ shared.ADMIN.at("Cancels the current query of the session whose"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    risk="medium",
    takes=NO_TIME,
    undo="None: run the cancelled deletion again, one at a time, when load is low.",
    verify="The number of waiting locks falls, then the number of waiting clients.",
)
FAIL_OVER = Step(
    "Fail over the shard whose CPU is saturated.",
    command=action("Trigger a manual failover of the saturated shard.")
    @ APRIL.at("Manual failover triggered of saturated shard after earlier"),
    healthy=statement("the shard is no longer at 100 % CPU")
    @ APRIL.at("ending 100% saturation of single shard."),
    unhealthy=gap("unhealthy"),
    risk="high",
    takes=(april.FAILED_OVER - april.FAILOVER).meaning_of(
        "the failover of 15 April 2026", basis="total"
    ),
    undo="Fail back to the former node, if the new one is worse.",
    verify="CPU falls, and run scheduling catches up.",
)
DRAIN = Step(
    "Drain the function that causes the load.",
    command=action("Enable drain mode for the function.")
    @ APRIL.at("This includes enabling draining mode on problem functions."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Disable drain mode for the function.",
    verify="The shard that holds its batches has less load.",
)
