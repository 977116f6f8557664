"""Steps for the failures in Inngest's reports, from the documentation of its software."""

from atlas import Check, Step, action, gaps_in, shell, sql, statement, undisclosed
from atlas.technologies.failures.kubernetes import DEPLOYMENT
from atlas.technologies.failures.logrotate import LOGROTATE
from atlas.technologies.failures.postgresql import NOT_SENT, SENT
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_TIME
from incidents.inngest import _2026_04_15 as april
from incidents.inngest.facts import APRIL

_NO_OUTPUT = undisclosed("output: the documentation prints none for it")
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
COMPARE_SHARDS = Check(
    "Compare the CPU of all shards of the state store; find who writes to the saturated one.",
    action("Compare the CPU of the shards, then the functions of the saturated one.")
    @ APRIL.at("CPU becomes saturated on a single shard (1"),
    healthy=gap("healthy"),
    unhealthy=statement("the CPU of a single shard is pinned")
    @ APRIL.at("single state store node, pinning its CPU at"),
    verify="One function's batches all hit the saturated shard.",
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
SCALE_DOWN = Step(
    "Scale the callers to zero, so that they do not all return at once.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=0")
    @ DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=_NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Scale it to the previous number of pods, a few at a time.",
    verify="No pods are left, and no function runs until they are scaled up again.",
)
ROTATE = Step(
    "Rotate the logs now, as root, on each machine; its configuration says how many remain.",
    command=shell("logrotate --force /etc/logrotate.conf")
    @ LOGROTATE.at("to force the rotation, even if it doesn't"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="None: logs that the rotation removed are lost.",
    verify="df shows free space, and the process handles requests; restart it if it hangs.",
)
