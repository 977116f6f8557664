"""Recovery steps for ByteDance's and TikTok's components."""

from atlas import Check, Step, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures._machine import COREUTILS
from atlas.technologies.known_failure import NO_OUTPUT
from systems.tiktok import _sources as src

_WHERE = "ByteDance's papers, posts and repositories"
gap = gaps_in(_WHERE)

SLOW_CALLEE = Check(
    "List the timeouts; compare their to= and method=, then their remote=.",
    shell("grep 'location=kitex.rpcTimeoutMW' <log-file>")
    @ src.KITEX_TIMEOUT.at('"kitex.rpcTimeoutMW")'),
    **NO_OUTPUT,
    verify="One remote address: that instance is slow. Many addresses of one service: the service "
    "or what it calls. Lines with `by business` or `context deadline earlier`: the caller's own "
    "context ended first.",
)
BREAKER_CAUSE = Check(
    "Search the caller's log for the errors before the breaker opened.",
    shell("grep -B 50 'forbidden by circuitbreaker' <log-file>")
    @ src.KITEX_ERRORS.at('basicError{"forbidden by circuitbreaker"}'),
    **NO_OUTPUT,
    verify="The breaker only rejects: the fault is what failed before it, such as timeouts of the "
    "same service and method.",
)
BREAKER_WAIT = Step(
    "Wait for the breaker to close, once the called service is repaired.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=undisclosed("time until it closes: it depends on the cooling time and on test calls"),
    undo="None needed: the breaker keeps its settings.",
    verify="`forbidden by circuitbreaker` is no longer logged, and calls of the method succeed.",
)
REGISTRY = Check(
    "Check whether the registry answers, and which instances it lists for the service.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Registry down: clients keep their last list, and new clients have none. Registry up "
    "and no instance listed: the service itself does not register.",
)
SHM_SPACE = Check(
    "In the container, read the use of /dev/shm.",
    shell("df -h /dev/shm") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% near 100: no further session fits. It shows files of Shmipc's default type only, "
    "not memory from memfd.",
)
SHM_MEMFD = Step(
    "Deploy one service with memfd instead of files in /dev/shm, as ByteDance advises.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy it with the previous type of shared memory.",
    verify="Its containers log no `share memory had not left space`, and crash with no SIGBUS.",
)
PS_NAMES = Check(
    "Read the lines after `PS are not healthy:` for the numbers of the training PS.",
    shell("grep -A 20 'PS are not healthy:' <log-file>")
    @ src.MONOLITH_HEALTH.at('logging.error("PS are not healthy:'),
    **NO_OUTPUT,
    verify="Each PS that uses more memory than its limit is named. The open code's limit is a flag "
    "whose default is never reached.",
)
PS_RESTORE = Step(
    "Recover the training PS from its latest snapshot with more memory, and raise its limit.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: updates since the snapshot are lost, up to one day.",
    verify="Training continues, and no further `PS are not healthy` is logged. The limit is the "
    "flag monolith_default_machine_info_mem_limit, in bytes: more memory alone does not move it.",
)
SYNC_ERRORS = Check(
    "Search the logs of all training PS for the synchronization error.",
    shell("grep 'Error occurred when synchronizing parameter' <log-file>")
    @ src.MONOLITH_TRAINING.at("Error occurred when synchronizing parameter: %s"),
    **NO_OUTPUT,
    verify="Which training PS log it, and with which error. Each sends to the serving PS of its "
    "number; ZooKeeper names them.",
)
SITE_STATUS = Check(
    "Check with the operator of the site which power, network and storage is back.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="In January 2026 the network was back before the systems were, and Oracle's public "
    "status page showed all systems operational during the outage.",
)
SITE_RESTORE = Step(
    "Restore the failed systems together with the operator, after power and network.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time for one system: only the whole, six days in 2026, is published"),
    undo="None needed: what is restored stays up.",
    verify="Uploads succeed, and new videos show views again.",
)
SITE_TELL = Step(
    "Publish which symptoms users see, such as 0 views, while the systems are restored.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Publish a correction.",
    verify="The statement is public, and names the symptoms that users report.",
)
GODEL_PARTS = Check(
    "List the dispatcher, the scheduler shards and the binder.",
    shell("kubectl -n godel-system get pod") @ src.GODEL_TEST.at("kubectl -n godel-system get pod"),
    healthy=statement("binder, dispatcher and each scheduler Running, 1/1")
    @ src.GODEL_TEST.at("1/1     Running   0"),
    unhealthy=undisclosed("output of a failed part: the document shows a healthy cluster only"),
    verify="A part that is not Running: describe its pod. All Running: describe a pod that waits. "
    "The namespace is that of the example manifest.",
)
CALLEE_ROLL_BACK = Step(
    "Roll back the last release of the called service, if the timeouts began with it.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Release the newer version again once its fault is fixed.",
    verify="Calls of the service succeed, and `location=kitex.rpcTimeoutMW` is no longer logged "
    "with to= of it.",
)
SYNC_REPAIR = Step(
    "Wait for the training PS to synchronize, once what the error names is repaired.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: the training PS keeps its parameters.",
    verify="The training PS run, and log no further `Error occurred when synchronizing parameter`.",
)
ENSEMBLE_REPAIR = Step(
    "Wait for the agents to register their models, once the ensemble is repaired.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: nothing changes on the agents.",
    verify="`zk state changed to CONNECTED` and `available saved models updated` are logged.",
)
BROKER_REPAIR = Step(
    "Wait for the training input to reconnect, once the broker is repaired.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: nothing changes in the training.",
    verify="No further `Broker transport failure`, and the lag of the group falls.",
)
GODEL_REPAIR = Step(
    "Add nodes that fit the pods, if all parts of Gödel run and no node has room.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Drain the added nodes and remove them.",
    verify="The pods that waited are bound to the new nodes, and scheduler_pending_pods falls.",
)
SLOW_REPLICA = Step(
    "Move partitions off the slow data node, if ABase has not: a manual way is not published.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move them back once the node is fast again.",
    verify="Fewer partitions are on the slow node, and latency of those that moved falls.",
)
GRAPH_SHARDS = Step(
    "Move shards to hosts with free memory, if there is a way: no source names one.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move the shards back once the host has free memory.",
    verify="MemAvailable of the first host rises, and node_vmstat_oom_kill stays the same.",
)
GRAPH_QUERY_MORE = Step(
    "Add instances of the query layer: ByteGraph 3.0 scales it apart from storage.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the added instances once the load has fallen.",
    verify="%idle of the first host rises.",
)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")
