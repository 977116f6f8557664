"""Recovery steps for Stripe's components, and the documentation of their commands."""

from atlas import Check, Step, action, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures.redis import INFO, SLOW_COMMANDS, cli
from atlas.technologies.failures.unbound import UNBOUND_CONTROL
from systems.stripe import _sources as src

_POSTS = "Stripe's reports, posts and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
_documentation = gaps_in("the documentation of the command")
_NOTHING = gap.of("command", "healthy", "unhealthy", "takes")

RESTART_CLUSTER = Step(
    "Restart all nodes of the database cluster to force an election, as on 2019-07-10.",
    command=action("Restart all nodes of the database cluster.")
    @ src.RCA.at("We restarted all nodes in the database"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time that the restart took: the report names its end, 17:00 UTC, only"),
    risk="high",
    undo="None: reads and writes stop until a primary is elected.",
    verify="A primary is elected and API errors end.",
)
FIND_STALLED = Check(
    "List members that stopped reporting replication lag but answer health checks.",
    action("Look for members without a replication lag metric; absence is the signal.")
    @ src.RCA.at("stopped emitting metrics reporting their replication lag"),
    **gap.of("healthy", "unhealthy"),
    verify="It may be stalled, as in 2019, or its exporter failed. Its health check cannot tell.",
)
REVERT_CONFIG = Step(
    "Apply a corrected configuration and restart the cluster, as on 2019-07-10.",
    command=action("Correct the configuration that meets the older version; restart the cluster.")
    @ src.RCA_STUDY.at("apply a corrected configuration, and restart the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: with the configuration before, the shards starve for CPU again.",
    verify="CPU use of the shard's members falls and API errors end.",
)
COMPARE_CONFIG = Check(
    "List configuration changes since the older database version last ran.",
    action("Compare the shards' configuration with the one that this version ran with.")
    @ src.RCA_STUDY.at("interacted unexpectedly with a recent configuration change"),
    **gap.of("healthy", "unhealthy"),
    verify="A change that the older version never ran with is the suspect.",
)
BYPASS_INDEX = Step(
    "Deploy a temporary patch that does without the missing index, as on 2015-10-08.",
    command=action("Deploy a temporary patch that bypasses the missing index.")
    @ src.RCA_2015.at("rebuilding the index and deploying a temporary"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Revert the patch once the index is built on all members.",
    verify="Requests to the API endpoints that needed the index no longer time out.",
)
REBUILD_INDEX = Step(
    "Build the missing index again, as on 2015-10-08.",
    command=action("Rebuild the index.")
    @ src.RCA_2015.at("rebuilding the index and deploying a temporary"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: without the index, the queries that need it are slow again.",
    verify="The collection lists the index on every member, and its slow queries end.",
)
ADD_QUEUE_CAPACITY = Step(
    "Add capacity to the event queue, as on 2015-12-17.",
    command=action("Start more capacity for the event queueing system.")
    @ src.QUEUE_OUTAGE.at("spinning up more capacity for our event"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the capacity once the backlog is gone.",
    verify="Writes to the queue complete within their timeout.",
)
FIREWALL_PRODUCERS = Step(
    "Cut the producers off from the event queue until its backlog has drained.",
    command=action("Firewall the queueing system from its producers and let it drain.")
    @ src.QUEUE_OUTAGE.at("firewalling the queueing system from producers and"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Remove the firewall rule; the API accepts requests again.",
    verify="The backlog falls to zero. The API stays down meanwhile.",
)
DISABLE_LIMITER = Step(
    "Disable the limiter by its feature flag, if it rejects what it should not.",
    command=action("Use the kill switch of the limiter, which the post advises to have.")
    @ src.LIMITERS.at("kill switches to disable the rate limiters"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the flag again, first as a dark launch.",
    verify="This limiter rejects nothing more; the others still answer 429. The load of the "
    "database stays in its range.",
)
SHED_SLOWLY = Step(
    "Shed test mode traffic first, then GETs, then POSTs, and restore it slowly.",
    command=action("Let the worker load shedder escalate from test mode to POSTs.")
    @ src.LIMITERS.at("less-critical requests, starting with test mode traffic"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to shed: the post of 2017 says `within a few minutes`"),
    risk="medium",
    undo="Restore one category at a time; fast changes make it flap.",
    verify="Workers with free capacity return, and critical methods succeed.",
)
PAUSE_MOVE = Step(
    "Pause the copy of the chunk to its target shard.",
    command=action("Pause synchronization of the chunk in the replication service.")
    @ src.DOCDB.at("pausing, and resuming synchronization from a checkpoint"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Resume it from the checkpoint.",
    verify="The target shard gets no writes of the chunk until the copy is resumed.",
)
SWITCH_BACK = Step(
    "Switch the chunk's route back to the source shard, before its data is dropped there.",
    command=action("Revert traffic to the source shards; replication runs both ways.")
    @ src.DOCDB.at("revert traffic to the source shards if"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Switch to the target shard again, after a new correctness check.",
    verify="Before: no lag from target to source. After: its queries succeed at the source.",
)
READ_ROUTES = Check(
    "Compare the chunk's route and version token in the metadata service and the shard.",
    action("Read the route of the chunk, and the token in the shard's special collection.")
    @ src.DOCDB.at("stored in a document in a special"),
    **gap.of("healthy", "unhealthy"),
    verify="The shard's token is newer: the switch has begun, and the new route is not set yet.",
)
REPLICATION_LAG = Check(
    "Read the replication lag of the chunk from the replication service.",
    action("Ask the replication service for the lag of the chunk.")
    @ src.DOCDB.at("exposes the functionality to fetch the replication"),
    **gap.of("healthy", "unhealthy"),
    verify="Near zero before a traffic switch; the switch waits for it and rejects queries.",
)
NONZERO_ACCOUNTS = Check(
    "Query Ledger for clearing accounts that are not zero.",
    action("Find the clearing accounts with a nonzero balance, and the team of the flow.")
    @ src.LEDGER.at("Find the clearing Accounts with nonzero balance."),
    **gap.of("healthy", "unhealthy"),
    verify="Each such account points to a missing, late or wrong event of its fund flow.",
)
FORWARD_PTR = Step(
    "Forward reverse lookups from each host's own Unbound to the VPC resolver.",
    command=action("Forward in-addr.arpa in each host's Unbound to the VPC resolver.")
    @ src.DNS_SUMMARY.at("queries from each host's local Unbound directly to"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the former forwarding rules of each host's Unbound.",
    verify="SERVFAIL answers no longer rise at the start of each hour.",
)
LIST_UNDELIVERED = Check(
    "List the events of 30 days that at least one endpoint of the account did not take.",
    shell("curl -G https://api.stripe.com/v1/events -u <token>: -d delivery_success=false")
    @ src.UNDELIVERED.at("-d delivery_success=false"),
    **_documentation.of("healthy", "unhealthy"),
    verify="Healthy: no events. It prints up to 10, the newest first.",
)
CHECK_SECRET = Check(
    "Compare the endpoint's signing secret, and the raw body that the handler verifies.",
    action("Verify the body as it was received, with the secret of this endpoint.")
    @ src.RUBY_WEBHOOK.at("raising a `SignatureVerificationError` if"),
    **_documentation.of("healthy", "unhealthy"),
    verify="A resent event passes the check of its signature.",
)
RETRY_SAME_KEY = Step(
    "Within 24 hours, repeat the request with the same idempotency key and parameters.",
    command=action("Send the same request with the same idempotency key.")
    @ src.KEYS.at("Subsequent requests with the same key return"),
    healthy=statement("no second operation; API v1 returns the first result again")
    @ src.KEYS_V1.at("Retries with the same key return the saved"),
    unhealthy=statement("an error, if the parameters differ; API v1 replays 500 errors, too")
    @ src.KEYS_V1.at("return the saved response, including `500` errors."),
    takes=gap("takes"),
    risk="low",
    undo="None: while the key is kept, the operation is carried out once. Later it may run again.",
    verify="A response arrives. Idempotent-Replayed: true marks the first result, which can be an "
    "error.",
)
SLOW_CLIENTS = Step(
    "Spread the requests over time, and back off after each 429.",
    command=action("Spread out the requests.")
    @ src.LIMITERS.at("spread out their requests a bit more"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Raise the rate again, below the account's limit.",
    verify="Responses 429 end.",
)
REDIRECT = Step(
    "Send traffic back to the known-good version.",
    command=action("Redirect traffic to the known-good version.")
    @ src.LETTER_POST.at("traffic is redirected to an older, known-good"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the fixed change through pre-production and one machine again.",
    verify="The metrics that failed are back in their range.",
)
FORWARD_CAUSE = Check(
    "Read the tag `cause` of veneur.forward.error_total of the host.",
    action("Split veneur.forward.error_total by its tag `cause`.")
    @ src.VENEUR_README.at("`veneur.forward.error_total` and the `cause` tag."),
    healthy=statement("no errors, and none sustained")
    @ src.VENEUR_README.at("should pretty much never happen and definitely"),
    unhealthy=statement("deadline_exceeded, transient_unavailable or send")
    @ src.VENEUR_FLUSHER.at("We exceeded the deadline of the flush"),
    verify="transient_unavailable is usual while connections are rebalanced or a host is replaced.",
)
PROXY_HEALTH = Check(
    "Call the health check of the Veneur proxy, where metrics pass one.",
    shell("curl -i http://<host>:<port>/healthcheck")
    @ src.VENEUR_PROXY.at("proxy.Destinations.Size() == 0 || proxy.HealthcheckContext.Err()"),
    healthy=statement("204 No Content") @ src.VENEUR_PROXY.at("http.StatusNoContent"),
    unhealthy=statement("503: it has no global instance, or is shutting down")
    @ src.VENEUR_PROXY.at("http.StatusServiceUnavailable"),
)
READ_DECISIONS = Check(
    "Read the decision lines of Smokescreen for the host that fails.",
    action("Search its log for CANONICAL-PROXY-DECISION and the requested host.")
    @ src.SMOKESCREEN_CODE.at('CanonicalProxyDecision = "CANONICAL-PROXY-DECISION"'),
    **_documentation.of("healthy", "unhealthy"),
    verify="allow false: decision_reason names the rule or the address. allow true with an error: "
    "allowed, but for example DNS failed.",
)
PROXY_RESOLVES = Check(
    "Resolve the name on the host of Smokescreen.",
    RESOLVE.command,
    **_documentation.of("healthy", "unhealthy"),
    verify="No address: the name does not resolve here. Smokescreen asks other resolvers where "
    "--resolver-address is set.",
)
READ_CANONICAL = Check(
    "Group canonical log lines of failed or slow requests by their fields.",
    action("Count lines by status, API method and release; compare their durations.")
    @ src.CANONICAL.at("Timing information (e.g. duration of the request,"),
    **gap.of("healthy", "unhealthy"),
    verify="See whether one endpoint, user or release has most of them. The fields are examples "
    "of 2016.",
)
DNS_REQUESTS = Check(
    "List the queries that Unbound's first thread is working on.",
    shell("unbound-control dump_requestlist") @ UNBOUND_CONTROL.at("Show what is worked on."),
    **_documentation.of("healthy", "unhealthy"),
    verify="Many reverse lookups wait for one upstream: find the job that sends them. Other "
    "threads are not listed.",
)
RESTART_BROKER = Step(
    "Restart the broker that is down.",
    **_NOTHING,
    risk="high",
    undo="None: the broker has restarted.",
    verify="No partition is without a leader, and new oplog records of each shard reach Kafka.",
)
PUBLISH_EVENT = Step(
    "Debug the flow, and publish a correction to Ledger.",
    command=action("Publish the correction; many at once as a migration, reviewed in two phases.")
    @ src.LEDGER.at("unable to debug and publish a correction"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Nothing is deleted: revert it and process it again, by a reviewed migration.",
    verify="The query no longer finds the clearing account.",
)
PROCESS_BY_HAND = Step(
    "Process the undelivered events by hand, oldest first.",
    command=action("Process each listed event that is not marked as processed, and mark it.")
    @ src.UNDELIVERED.at("Learn how to manually process undelivered webhook"),
    **_documentation.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="None: a handler that checks the mark takes a second delivery without effect.",
    verify="Each listed event is marked. It stays listed until the endpoint accepts a retry.",
)
REDIS_CORE = Check(
    "Check each node of Redis for a core at 100 %.",
    action("Read the CPU of each core on the node.")
    @ src.REDIS_CLUSTER.at("a single core pegged at 100% usage."),
    **gap.of("healthy", "unhealthy"),
    verify="Redis executes commands on one core: at 100 % the node is saturated, whatever the "
    "others do.",
)
REDIS_SLOW = Check(
    "List the slow commands.",
    SLOW_COMMANDS.command,
    **_documentation.of("healthy", "unhealthy"),
    verify="Compare the times: old entries stay in the log. An empty log is no all-clear: many "
    "fast commands saturate a core, too.",
)
REDIS_KEYS = Check(
    "Count the keys of the primary and of its replicas.",
    cli("INFO keyspace", INFO.at("For each database, the following line is added:")),
    **_documentation.of("healthy", "unhealthy"),
    verify="No line db0: no keys. Compare keys with the number before the loss.",
)
ADD_REDIS_NODES = Step(
    "Add nodes to the Redis Cluster, and move slots to them.",
    command=action("Add nodes to the cluster, and move slots to them.")
    @ src.REDIS_CLUSTER.at("have an easy knob to turn for horizontal"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the slots back, and remove the nodes.",
    verify="Each new node owns slots, and no node has a core at 100 %.",
)
RELOAD_SCORES = Step(
    "Load the lost fraud scoring data into the cluster again.",
    **_NOTHING,
    risk="medium",
    undo="None: without this data, scores lack their history.",
    verify="INFO keyspace on the primary lists about as many keys as before the loss.",
)
START_GLOBAL = Step(
    "Start the global Veneur instance that cannot be reached.",
    **_NOTHING,
    risk="medium",
    undo="None: the instance runs. What could not be forwarded is lost.",
    verify="With metrics to forward, the host logs `Completed forward to an upstream Veneur`.",
)
ALLOW_HOST = Step(
    "Add the host to the client's rule, if none allows it, and restart Smokescreen.",
    command=action("Edit the file of the egress list, which is read at the start; restart it.")
    @ src.SMOKESCREEN_CONFIG.at('log.Printf("Loading egress ACL from %s", aclFile)'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the host from the rule, and restart again.",
    verify="The next decision line for the host has allow true.",
)
FIND_REQUEST = Check(
    "Find the idempotency key of the request in the log of stripe-ruby.",
    action("Find `Request error` and its idempotency_key. A timeout has no request ID.")
    @ src.RUBY_REQUESTS.at('Util.log_error("Request error",'),
    **_documentation.of("healthy", "unhealthy"),
    verify="The key of the first attempt is known: every repeat must use it. No line without a "
    "logger or log_level.",
)
READ_REASON = Check(
    "Check the error code and the headers of the 429 for the limiter.",
    action("Read the code of the error and the header Stripe-Rate-Limited-Reason.")
    @ src.CASE_STUDY.at("returns `429` with `Stripe-Rate-Limited-Reason` set to"),
    healthy=statement("lock_timeout: no limiter, but a lock on an object; safe to retry")
    @ src.RUBY_REQUESTS.at("These 429s are safe to retry."),
    unhealthy=statement(
        "global-rate, global-concurrency, endpoint-rate, endpoint-concurrency, resource-specific"
    )
    @ src.CASE_STUDY.at(
        "`global-rate`, `global-concurrency`, `endpoint-rate`, `endpoint-concurrency`, or"
    ),
)
