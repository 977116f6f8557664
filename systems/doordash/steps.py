"""Recovery steps for DoorDash's components that the shared ones do not cover."""

from atlas import Check, Step, gaps_in, undisclosed

_WHERE = "DoorDash's posts and talks"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")

HALT_ORDERS = Step(
    "Halt new orders, as in 2021, if most Dashers cannot accept deliveries.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Let consumers place orders again once Dashers can accept deliveries.",
    verify="No new order is placed, and the load on the service that failed falls.",
)
STOP_RESIZE = Step(
    "Stop the change of the cluster's size, if it runs, so that no further data is moved for it.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Resume it off-peak, once the cause of the latency is known.",
    verify="No further data is moved, and query latency returns to what it was before.",
)
ROLL_BACK = Step(
    "Roll back the release, if the errors began with it.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Release the newer version again, once its fault is fixed.",
    verify="All traffic goes to the former version, and the errors end.",
)
CHANGED_CALLS = Check(
    "List the fields that the new version removed or changed, and the clients that read them.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="A released app that reads a removed field fails until the service returns it again.",
)
START_NODES = Step(
    "Start the CockroachDB nodes that are down, if their disks are intact.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: a node that starts serves its replicas again.",
    verify="ranges_unavailable is 0 on every node, and is_live is true on those started.",
)
START_CASSANDRA = Step(
    "Start the nodes that are down; repair those that were down past the hint window.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Drain and stop the nodes again.",
    verify="They are UN in nodetool status on several nodes, and checkouts that failed succeed.",
)
START_BROKER = Step(
    "Start the brokers that are down, first those in Isr of partitions without a leader.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: a broker that starts copies what it lacks.",
    verify="Every partition has a leader and enough in-sync replicas, and writes succeed.",
)
MORE_PARALLEL = Step(
    "Restart the Flink job with a higher parallelism, up to the number of partitions.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restart the job with the former parallelism.",
    verify="The job is RUNNING, and the lag of its group falls.",
)
BYPASS_CACHE = Step(
    "Route the calls past the cache to the origin services, if the sidecars do not do so.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Route the calls through the cache again, once it answers.",
    verify="The calls succeed at the origin services, whose load stays below their limits.",
)
MORE_SEARCHERS = Step(
    "Add replicas of the searcher.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Remove the added replicas.",
    verify="The new replicas answer searches, and the load of the others falls.",
)
LARGER_CLUSTER = Step(
    "Move the features to a larger Redis cluster, if their cluster is full.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Send reads and writes to the former cluster again, which lacks the writes since then.",
    verify="Reads and writes reach the new cluster, and its used_memory is below maxmemory.",
)
AGGREGATE = Step(
    "Drop the metric with the most series at the scrape, if its owner agrees.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule; samples that were dropped meanwhile stay lost.",
    verify="The series in the head no longer rise, and scrapes stay below their sample limit.",
)
SLOW_SERVICE = Check(
    "In the mesh's dashboards, find the first service whose latency rose.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Those that call it are slow after it; it may itself wait for a store, or for another.",
)
