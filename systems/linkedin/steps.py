"""Recovery steps for LinkedIn's components, and the documentation of their commands."""

from atlas import Check, Placeholder, Publisher, Step, gaps_in, http, shell, statement, undisclosed
from systems.linkedin import facts

_WHERE = "LinkedIn's posts, talks and repositories"
gap = gaps_in(_WHERE)
_documentation = gaps_in("the documentation prints no output")
NO_TIME = undisclosed(f"time until it has effect: {_WHERE}")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")
_HOST = "<host>:9090"
COUCHBASE_CLI = Publisher("Couchbase", checked=facts.CHECKED, kind="vendor").post(
    "couchbase-cli failover",
    "https://docs.couchbase.com/server/7.0/cli/cbcli/couchbase-cli-failover.html",
)

HEALING_STATE = Check(
    "Check whether Cruise Control sees a broker failure and repairs it.",
    http("GET", "/kafkacruisecontrol/state?substates=anomaly_detector,executor", at=_HOST)
    @ facts.CRUISE_CONTROL_API.at("GET /kafkacruisecontrol/state"),
    healthy=statement("executor: NO_TASK_IN_PROGRESS, and no broker in recentBrokerFailures")
    @ facts.CRUISE_CONTROL_API.at("State: `NO_TASK_IN_PROGRESS`"),
    unhealthy=statement("recentBrokerFailures lists the broker")
    @ facts.CRUISE_CONTROL_API.at("recentBrokerFailures: Recently detected broker failures"),
    verify="INTER_BROKER_REPLICA_MOVEMENT_TASK_IN_PROGRESS: it is moving replicas.",
)
CLUSTER_STATE = Check(
    "List offline and out-of-sync replicas by broker.",
    http("GET", "/kafkacruisecontrol/kafka_cluster_state", at=_HOST)
    @ facts.CRUISE_CONTROL_API.at("GET /kafkacruisecontrol/kafka_cluster_state"),
    **_documentation.of("healthy", "unhealthy"),
    verify="A broker with all replicas offline is down; one with many out of sync is slow.",
)
MOVE_REPLICAS = Step(
    "Move the offline replicas to other brokers, when the broker does not return.",
    command=http("POST", "/kafkacruisecontrol/fix_offline_replicas?dryrun=false", at=_HOST)
    @ facts.CRUISE_CONTROL_API.at("POST /kafkacruisecontrol/fix_offline_replicas"),
    **_documentation.of("healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="POST /kafkacruisecontrol/stop_proposal_execution stops it; moved replicas stay moved.",
    verify="No offline replica is left in kafka_cluster_state. Without dryrun=false it only plans.",
)
DEMOTE_BROKER = Step(
    "Move the leaders away from a broker that is slow but up.",
    command=http(
        "POST",
        "/kafkacruisecontrol/demote_broker?brokerid=<id>&dryrun=false",
        at=_HOST,
        own=[Placeholder("id", "the id of the slow broker", r"\d+", "17")],
    )
    @ facts.CRUISE_CONTROL_API.at("POST /kafkacruisecontrol/demote_broker?brokerid=[id1, id2...]"),
    **_documentation.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Trigger a rebalance once the broker is healthy, so that it leads partitions again.",
    verify="The broker leads no partition, and request latency falls.",
)
CONSUMER_STATUS = Check(
    "Read the status and the lag of the consumer group from Burrow.",
    http("GET", "/v3/kafka/<cluster>/consumer/<group>/lag", at="<host>:8000")
    @ facts.BURROW_SERVER.at('"/v3/kafka/:cluster/consumer/:consumer/lag"'),
    healthy=statement("status OK")
    @ facts.BURROW_STATUS.at("StatusOK indicates that a partition is in"),
    unhealthy=statement("status ERR, and a partition with STALL: its offsets do not increase")
    @ facts.BURROW_STATUS.at("StatusStall indicates that the consumer is committing"),
)
VENICE_LOG = Check(
    "Find the stuck consumer in the log of the Venice server that fires the alert.",
    shell('grep "couldn\'t make any progress" <log-file>')
    @ facts.VENICE_RUNBOOK.at("Check the server log file for the name"),
    healthy=undisclosed("the runbook prints no healthy output; no line is healthy"),
    unhealthy=statement("Shared consumer couldn't make any progress for over N ms!")
    @ facts.VENICE_RUNBOOK.at("Shared consumer couldn't make any progress for over"),
)
VENICE_DISK = Check(
    "Check the kernel messages of the Venice server for errors of its SSD.",
    shell("dmesg -T | grep nvme") @ facts.VENICE_RUNBOOK.at("dmesg -T | grep nvme"),
    **_documentation.of("healthy", "unhealthy"),
    verify="Without any line, compare `sudo nvme list`: a failed disk is not listed.",
)
RESTART_VENICE = Step(
    "Capture a heap dump, then restart the Venice server on that host.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="None: the server reads from where it stopped. Restart one server at a time.",
    verify="stuck_consumer_found is 0 again, and bytes are consumed.",
)
SHIFT_TRAFFIC = Step(
    "Shift members out of the unhealthy data center with TrafficShift.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Mark the buckets of that data center online again, in steps, once it is healthy.",
    verify="Its traffic falls to zero; the other data centers stay below their tested load.",
)
REVERT_CANARY = Step(
    "Stop the deployment and put the canary hosts back on the previous version.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the version again, once the regression is fixed.",
    verify="The metrics of the canary equal those of the control host.",
)
COPY_DATA = Step(
    "Copy the lost data sets from the other Hadoop cluster.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None for a file that is overwritten: keep the damaged one until the copy is accepted.",
    verify="Workflows that failed on the files succeed. The clusters can differ: compare them.",
)
STOP_EXPERIMENT = Step(
    "Set the treatment of the suspect experiment back to control in LiX.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Ramp the experiment up again.",
    verify="Errors of the members who were in the treatment fall to those of the others.",
)
FAIL_OVER_CACHE = Step(
    "Fail over the Couchbase node that is down, so that its replicas become active.",
    command=shell(
        "couchbase-cli failover -c <host>:8091 -u <user> -p --server-failover <server> --hard"
    )
    @ COUCHBASE_CLI.at("[--password <password>][--server-failover <server_list>] [--hard]"),
    **_documentation.of("healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="Add the node again and rebalance. Updates that the cache lost are in Espresso.",
    verify="Timeouts of the bucket stop, and queries of the storage nodes fall.",
)
RECONNECT_IN_GROUPS = Step(
    "Stop part of the routers, then start them again group by group.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Start all routers. Until then the others serve all requests.",
    verify="Connections of each storage node fall below its limit, and errors stop.",
)
OTHER_OBSERVERS = Step(
    "Point the clients to the Observers of another data center.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Point them back once the Observers of their own data center answer.",
    verify="Clients log no further `ADS stream not ready`.",
)
REMOVE_NODE = Step(
    "Disable in Helix the storage node that keeps losing its session.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the node again once its session with ZooKeeper is stable.",
    verify="Each of its partitions has a leader on another node, and errors of clients stop.",
)
STOP_DEPLOYMENT = Step(
    "Stop the deployment that makes servers register again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Resume it in smaller batches, once outstanding requests are near 0.",
    verify="Outstanding requests of ZooKeeper fall, and sessions no longer expire.",
)
REVERT_EDGE = Step(
    "Request from Microsoft that it revert the change of Azure Front Door.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Roll the corrected change out in steps.",
    verify="Requests from several networks succeed; residual latency falls later.",
)
