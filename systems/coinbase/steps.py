"""Recovery steps for Coinbase's components."""

from atlas import Check, Step, action, gaps_in, shell, statement, undisclosed
from systems.coinbase import _sources as src

_WHERE = "Coinbase's post-mortems, posts and repositories"
gap = gaps_in(_WHERE)

# The matching engine
CLUSTER_ERRORS = Check(
    "Print the error log of the cluster, on each node that is up.",
    action("On each node, run io.aeron.cluster.ClusterTool with its command errors.")
    @ src.AERON_TOOL.at("prints Aeron and cluster component error logs."),
    healthy=undisclosed("the code prints no sample of a healthy log"),
    unhealthy=statement("inactive follower quorum: the leader lost its majority")
    @ src.AERON_AGENT.at('enterElection(false, "inactive follower quorum");'),
    verify="A majority of all nodes must be up. The log also holds old entries: compare the time "
    "of the last observation with that of the outage.",
)
MEMBERS = Check(
    "List the members of the cluster, with the one that leads.",
    action("On one node, run io.aeron.cluster.ClusterTool with its command list-members.")
    @ src.AERON_TOOL.at("prints leader memberId, active members and passive members"),
    healthy=undisclosed("the code prints no sample of a healthy list"),
    unhealthy=statement("timeout waiting for response from node")
    @ src.AERON_OPERATOR.at("timeout waiting for response from node"),
    verify="leaderMemberId is that of a node that is up, and the same on each node.",
)
REBUILD_QUORUM = Step(
    "Restore a majority of the nodes of the cluster.",
    command=action("Restart the failed nodes, or replace them on healthy hosts.")
    @ src.AERON_CLUSTER.at("The majority of cluster members determine consensus."),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("its time in May 2026: cancel-only mode came more than 6 h after the outage"),
    undo="None: the nodes that are up are the cluster from then on.",
    verify="One node leads: on every node the counter `Cluster election state` is 17.",
)
REJOIN = Step(
    "Restart the node that failed, or replace it on a healthy host; it follows the new leader.",
    command=action("Restart the node; it loads the newest snapshot and replays the log.")
    @ src.AERON_CLUSTER.at("by loading the most recent snapshot and replaying"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop the node again, as long as a majority stays up without it.",
    verify="list-members prints it among the active members, and another node leads.",
)
REOPEN = Step(
    "Reopen in cancel-only mode first, then in an auction, then in full, as in May 2026.",
    command=action("Restore trading through cancel-only and auction modes.")
    @ src.OUTAGE_INFOQ.at("through cancel-only and auction modes before normal operations"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Return the order book to cancel-only mode.",
    verify="In cancel-only mode customers can cancel orders, and no order is matched.",
)

# Kafka
MOVE_PARTITIONS = Step(
    "Recover the partitions by hand if they do not recover on their own, as in May 2026.",
    command=action("Recover the partitions manually; Coinbase does not say how.")
    @ src.OUTAGE_QUOTED.at("those guarantees failed and required manual recovery."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="If partitions were moved: reassign them to their former brokers once these are healthy.",
    verify="kafka-topics.sh with --unavailable-partitions prints nothing.",
)

# MongoDB
THROTTLE = Step(
    "Throttle the application's connections to this one cluster, as in January 2021.",
    command=action("Throttle the application servers' connections to the cluster.")
    @ src.JANUARY_2021.at("manually throttled our application server’s connections to"),
    healthy=statement("2021: APIs that did not depend on the cluster worked again")
    @ src.JANUARY_2021.at("This restored functionality to APIs that did"),
    unhealthy=gap("what was seen if it fails"),
    risk="medium",
    takes=gap("time until it has effect"),
    undo="Remove the throttle in steps: in 2021 its removal sent a thundering herd downstream.",
    verify="Web workers no longer queue for this cluster; requests that need it fail at once.",
)
FAIL_OVER = Step(
    "Fail the cluster over to a healthy server, as in January 2021.",
    command=action("Trigger a failover of the cluster, with MongoDB's support.")
    @ src.JANUARY_2021.at("decided to trigger a failover of the cluster"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the former primary is the unhealthy server. In 2019 that of another cluster took "
    "25 minutes.",
    verify="rs.status() shows another member as primary, and its queries are fast.",
)

# Users service
SHED = Step(
    "Divert part of the traffic of the Users service away from it.",
    command=action("Redirect traffic to a dummy target group of the load balancer.")
    @ src.IDENTITY_NEWS.at("Application Load Balancer to redirect traffic to"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Give the service's own target group all of the weight again.",
    verify="The service gets fewer requests; those that are diverted fail.",
)

# Deploys
FAILS = Check(
    "List the deploys that failed in the last three days, with their causes.",
    shell("odin fails") @ src.ODIN_MAIN.at("List the recent failures and their causes"),
    healthy=undisclosed("no line is printed when no deploy failed in these days"),
    unhealthy=statement("the state, the execution and the cause of each")
    @ src.ODIN_FAILS.at('fmt.Printf("%v -- %v -- %q", *sd.LastStateName, *e.Name, cause)'),
    verify="FailureDirty as state: resources of the release are left and need a cleanup by hand.",
)
HALT = Step(
    "Halt the deploy that creates the new connections or the failing instances.",
    command=shell("odin halt <release>") @ src.ODIN.at("odin halt deploy-test-release.json"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the release again.",
    verify="The execution ends as FailureClean. Halted too late, the release may still succeed. Do "
    "not stop the execution itself: that skips the cleanup.",
)

STOP_DEPLOY = Step(
    "Stop the deploy that creates the new connections.",
    command=action("Halt the release; a failed one has its new instances deleted.")
    @ src.ODIN.at("supports manually stopping a release while is"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the release again, once connections are back to their usual number.",
    verify="The current connections of the cluster no longer grow.",
)

# The exchange's clients
COUNT_MESSAGES = Check(
    "Count the messages a second of the client, for each API key and for the account.",
    action("Compare them with the limits: 800 by FIX per key, 40 by REST, 4000 per account.")
    @ src.INTX_LIMITS.at("Maximum messages per second per account: 4000"),
    healthy=statement("by FIX: at most 800 messages a second for each key")
    @ src.INTX_LIMITS.at("Messages per second per API key: 800 (session"),
    unhealthy=statement("above 1000 by FIX: the session is disconnected")
    @ src.INTX_LIMITS.at("session is disconnected if your messages exceed"),
)
SPREAD = Step(
    "Spread the client's messages over more FIX sessions.",
    command=action("Spread messages across FIX sessions, each with its own API key.")
    @ src.INTX_LIMITS.at("Spread messages across FIX sessions."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Close the added sessions.",
    verify="No session sends more than 800 messages a second, and none is disconnected.",
)

NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")
