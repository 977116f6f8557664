"""Recovery steps for LinkedIn's components, and the documentation of their commands."""

from atlas import Check, Placeholder, Publisher, Step, gaps_in, http, shell, statement, undisclosed
from atlas.technologies.failures.http import CURL, WHO
from atlas.technologies.failures.kafka import UNDER_REPLICATED
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
    healthy=statement("executor: NO_TASK_IN_PROGRESS, and no new entry in recentBrokerFailures")
    @ facts.CRUISE_CONTROL_API.at("State: `NO_TASK_IN_PROGRESS`"),
    unhealthy=statement("a new entry for the broker in recentBrokerFailures")
    @ facts.CRUISE_CONTROL_API.at("recentBrokerFailures: Recently detected broker failures"),
    verify="Old failures stay listed; no entry does not prove that all brokers are up. "
    "INTER_BROKER_REPLICA_MOVEMENT_TASK_IN_PROGRESS: it is moving replicas. BROKER_FAILURE in "
    "selfHealingDisabled, as by default: it repairs none.",
)
CLUSTER_STATE = Check(
    "List offline and out-of-sync replicas by broker.",
    http("GET", "/kafkacruisecontrol/kafka_cluster_state", at=_HOST)
    @ facts.CRUISE_CONTROL_API.at("GET /kafkacruisecontrol/kafka_cluster_state"),
    **_documentation.of("healthy", "unhealthy"),
    verify="A broker with all replicas offline is down; many out of sync: slow or cut off.",
)
MOVE_REPLICAS = Step(
    "Move the offline replicas to other brokers, when the broker does not return.",
    command=http("POST", "/kafkacruisecontrol/fix_offline_replicas?dryrun=false", at=_HOST)
    @ facts.CRUISE_CONTROL_API.at("POST /kafkacruisecontrol/fix_offline_replicas"),
    **_documentation.of("healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="POST /kafkacruisecontrol/stop_proposal_execution stops it, not the batch in progress; "
    "moved replicas stay moved.",
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
    verify="The broker leads no partition but under-replicated ones, skipped by default; request "
    "latency falls.",
)
CONSUMER_STATUS = Check(
    "Read the status and the lag of the consumer group from the lag checker Burrow.",
    http("GET", "/v3/kafka/<cluster>/consumer/<group>/lag", at="<host>:8000")
    @ facts.BURROW_SERVER.at('"/v3/kafka/:cluster/consumer/:consumer/lag"'),
    healthy=statement("status OK")
    @ facts.BURROW_STATUS.at("StatusOK indicates that a partition is in"),
    unhealthy=statement("WARN: a partition falls behind. ERR: one with STOP, STALL or REWIND")
    @ facts.BURROW_STATUS.at("StatusError indicates that a group has one or"),
    verify="complete below 1.0: Burrow has seen too few commits, and OK may be wrong.",
)
VENICE_LOG = Check(
    "Find the stuck consumer in the log of the Venice server that fires the alert.",
    shell('grep "couldn\'t make any progress" <log-file>')
    @ facts.VENICE_RUNBOOK.at("Check the server log file for the name"),
    healthy=undisclosed("the runbook prints no healthy output"),
    unhealthy=statement("couldn't make any progress for over N ms, thread name: the stuck thread")
    @ facts.VENICE_CONSUMER.at("any progress for over {} ms, thread name"),
    verify="The line begins with Shared consumer and the number of its task. Repeats are "
    "suppressed for 10 minutes or more: a single line does not mean that it recovered.",
)
RESTART_VENICE = Step(
    "Capture a heap dump, then restart the Venice server on that host.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="None: a restart cannot be undone. Restart one server at a time.",
    verify="stuck_consumer_found, or current--ingestion_task_errored_gauge, is 0 again, and "
    "total--bytes_consumed rises.",
)
EDGE_REPLY = Check(
    "From a network outside LinkedIn, repeat the request and read who responds.",
    shell("curl --verbose <url>") @ CURL.at("Useful for debugging and seeing what's going"),
    healthy=WHO.healthy,
    unhealthy=statement("HTTP 503, as in the outage of 2024-03-06")
    @ facts.OUTAGE_MARCH.at("HTTP 503 service unavailable errors followed"),
    verify="No address for the name, or no response: the edge, or the network before it. A 503 "
    "alone does not tell whether edge or data center fails.",
)
DESTINATION_REPLICAS = Check(
    "List the partitions of the destination cluster with replicas that are not in sync.",
    UNDER_REPLICATED.command,
    healthy=UNDER_REPLICATED.healthy,
    unhealthy=UNDER_REPLICATED.unhealthy,
    verify="Healthy: it prints nothing. A broker that is missing from every Isr is down or slow.",
)
SHIFT_TRAFFIC = Step(
    "Shift members away with TrafficShift, if only one data center is unhealthy.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Mark the buckets of that data center online again, in steps, once it is healthy.",
    verify="Its requests of logged-in members fall to zero; errors do not rise in the others.",
)
REVERT_CANARY = Step(
    "Stop the deployment and put the canary hosts back on the previous version.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the fixed commit, through staging and canary again.",
    verify="The metrics of the former canary hosts match those of the control host.",
)
COPY_DATA = Step(
    "Copy the lost data sets from the other Hadoop cluster, if they are there.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None for a file that is overwritten: keep the damaged one until the copy is accepted.",
    verify="Workflows that failed on the files succeed. The clusters can differ: compare them.",
)
STOP_EXPERIMENT = Step(
    "Set an experiment that was ramped up before the overload back to control in LiX (A/B tests).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Ramp the experiment up again.",
    verify="The service drops fewer requests.",
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
    verify="Queries of the storage nodes fall, and timeouts of the bucket do not return.",
)
OTHER_OBSERVERS = Step(
    "Point the clients to the Observers of another data center.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Point them back once the Observers of their own data center answer.",
    verify="Clients log `ADS stream ready` again, and ss shows ESTAB to those Observers.",
)
REMOVE_NODE = Step(
    "Disable in the cluster manager Helix the storage node that keeps losing its session.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the node again once its session with ZooKeeper is stable.",
    verify="Each of its partitions has a leader on another node, and errors of clients stop.",
)
STOP_DEPLOYMENT = Step(
    "Stop the deployment that makes servers register again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Resume it in smaller batches, once outstanding requests are near 0. Until then two "
    "versions run.",
    verify="Outstanding requests of ZooKeeper fall, and sessions no longer expire.",
)
REVERT_EDGE = Step(
    "Report the errors to Microsoft, which runs Azure Front Door.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Microsoft confirms the report, and says whether a change of its own is the cause.",
)
