"""Recovery steps for Snap's components."""

from atlas import Check, Step, gaps_in, shell, undisclosed
from atlas.technologies.known_failure import NO_OUTPUT
from systems.snap import _sources as src

_WHERE = "Snap's posts and filings, suppliers' pages and press reports"
gap = gaps_in(_WHERE)

KEYDB_MEMORY = Check(
    "Compare the used memory of KeyDB with its limit, and read the eviction policy.",
    shell("keydb-cli -h <host> -p <port> INFO memory")
    @ src.KEYDB_SERVER.at('"maxmemory_policy:%s'),
    **NO_OUTPUT,
    verify="used_memory at maxmemory, and maxmemory_policy:noeviction: writes fail. With a policy "
    "that begins with allkeys, keys are evicted instead. maxmemory:0: no limit is set.",
)
KEYDB_STATS = Check(
    "Read the hits, misses and evictions of KeyDB twice, a minute apart.",
    shell("keydb-cli -h <host> -p <port> INFO stats")
    @ src.KEYDB_SERVER.at('"keyspace_misses:%lld'),
    **NO_OUTPUT,
    verify="Of the reads in that minute, a larger share misses than in a minute of normal traffic. "
    "evicted_keys grows: the cache is full. All count from the start of the server.",
)
KEYDB_CLIENTS = Check(
    "Read the number of clients that are connected to KeyDB.",
    shell("keydb-cli -h <host> -p <port> INFO clients")
    @ src.KEYDB_SERVER.at('"connected_clients:%lu'),
    **NO_OUTPUT,
    verify="Compare connected_clients with maxclients, 10,000 by default. The error `max number of "
    "clients reached`: the limit is reached. No reply: the server, or the path to it, is down.",
)
RAISE_MEMORY = Step(
    "Raise KeyDB's memory limit, if it is reached and the machine has spare memory.",
    command=shell("keydb-cli -h <host> -p <port> CONFIG SET maxmemory <bytes>")
    @ src.KEYDB_CONFIG.at("new maxmemory value set via CONFIG SET (%llu)"),
    **NO_OUTPUT,
    takes=gap("time until it has effect"),
    risk="medium",
    undo="CONFIG SET maxmemory to the former value. Memory above it is freed by evicting keys, or "
    "writes fail, as the eviction policy says.",
    verify="INFO memory prints the new maxmemory, and evicted_keys in INFO stats no longer grows.",
)
REDUCE_RETRIES = Step(
    "Reduce the retries of the callers until the endpoint of DynamoDB resolves again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the former retry settings once requests succeed.",
    verify="The callers send fewer requests than before. The endpoint itself is restored by AWS: "
    "until then requests fail.",
)
SLOW_CLIENTS = Step(
    "Limit the rate of the client that sends most requests to the prefix.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the limit once S3 answers without 503.",
    verify="Its requests a second fall to the limit, and SlowDown answers of the bucket end.",
)
OTHER_CLOUD = Step(
    "Direct the app to an endpoint that is not behind these load balancers, where one exists.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Direct the app to the load balancers again once the supplier's incident is over.",
    verify="Requests reach the other endpoint and succeed there; the load balancers get fewer.",
)
ADD_INSTANCES = Step(
    "Add instances of the service, if all of its hosts are busy.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the added instances after the peak.",
    verify="Envoy lists the new hosts in /clusters, and rq_pending_open of the cluster is 0.",
)
ADD_NODES = Step(
    "Add nodes that fit the pending pods to the cluster.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Drain and remove the added nodes after the peak.",
    verify="kubectl get nodes lists the new nodes as Ready, and the pods leave Pending.",
)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")
