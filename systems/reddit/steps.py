"""Recovery steps for Reddit's components, and the documentation of their commands."""

from attrs import evolve

from atlas import Check, Repository, Step, action, gaps_in, http, shell, statement, undisclosed
from atlas.technologies.failures.memcached import PROTOCOL, typed
from atlas.technologies.failures.postgresql_replication import REBUILD as BASE_BACKUP
from atlas.technologies.failures.postgresql_replication import RECEIVER as WAL_RECEIVER
from atlas.technologies.failures.postgresql_replication import STANDBYS as PRIMARYS_STANDBYS
from atlas.technologies.known_failure import NO_OUTPUT
from systems.reddit import _sources as src

_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-26",
    publisher="Kubernetes",
    folder="pkg/cmd",
)
LABELS = _kubectl.file("get/humanreadable_flags.go")
UNDO = _kubectl.file("rollout/rollout_undo.go")
HISTORY = _kubectl.file("rollout/rollout_history.go")

_POSTS = "Reddit's posts and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
NO_TIME_TO_RECOVER = undisclosed(f"time to recover: {_POSTS} report none for this failure")
NO_ROLLBACK = undisclosed(f"rollback: {_POSTS} name none for this failure")

# Kubernetes
NODE_LABELS = Check(
    "List the nodes with their labels.",
    shell("kubectl get nodes --show-labels")
    @ LABELS.at("When printing, show all labels as the last"),
    **NO_OUTPUT,
    verify="Compare with each selector that routing depends on. On 2023-03-14 the selectors of the "
    "route reflectors named node-role.kubernetes.io/master, which no node had any more.",
)
RESTORE_CLUSTER = Step(
    "Restore the control plane from the backup taken before the upgrade, as on 2023-03-14.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: changes to the cluster since the backup are lost. No downgrade is supported.",
    verify="The API server answers with the former version, and calico-node pods are ready.",
)
REMOVE_WEBHOOK = Step(
    "Delete the configuration of the webhook that times out; it validates nothing from then on.",
    command=action("Save the webhook configuration to a file, then delete it.")
    @ src.PI_DAY.at("took this opportunity to delete its webhook configurations"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Apply the saved configuration again, once the webhook's pods answer.",
    verify="Writes to the API server no longer wait for this webhook.",
)
DAEMONSET_HISTORY = Check(
    "List the revisions of the daemonset that was rolled out.",
    shell("kubectl rollout history daemonset/<name> -n <namespace>")
    @ HISTORY.at("kubectl rollout history daemonset/abc --revision=3"),
    **NO_OUTPUT,
    verify="The newest revision is the rollout; the one before it was there until then.",
)
STOP_DAEMONSET = Step(
    "Stop the rollout of the daemonset before it reaches further nodes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start it again on a few nodes at a time, once the control plane has capacity.",
    verify="No further pod of the daemonset is replaced.",
)

# Caches, and the databases behind them
COLD_CACHE = Check(
    "Compare the stored items, hits and misses of a restored cache with an older one, twice.",
    typed("stats", PROTOCOL.at("| Current number of items stored |")),
    **NO_OUTPUT,
    verify="Few curr_items, and from one reading to the next get_misses grows faster than "
    "get_hits: the cache is still cold, and its reads go to the databases.",
)
CACHE_HEALTH = Check(
    "Request the health of all caches from an application server of r2.",
    http("GET", "/health/caches", at="<host>:<port>")
    @ src.R2_ROUTES.at("mc('/health/caches', controller='health', action='cachehealth')"),
    healthy=statement("OK for every server") @ src.R2_HEALTH.at('results[server] = "OK"'),
    unhealthy=statement("FAILED and the error, for a server that does not answer")
    @ src.R2_HEALTH.at('results[server] = "FAILED %s" % e'),
    verify="OK says that a cache answers, not that it is warm.",
)
DOWN_MODE = Step(
    "Set the site to down mode while servers are restored, as on 2016-08-11.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="End down mode once the servers are restored; empty caches then load the databases.",
    verify="Users get the page of down mode.",
)
STOP_AUTOSCALER = Step(
    "Stop the autoscaler, and the package management that starts it again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start both again once ZooKeeper lists every server that runs.",
    verify="No further server is terminated, also after a run of the package management.",
)

# Replicas of Postgres: in 2011 Londiste replicated them, which these views do not list.
STANDBYS = evolve(
    PRIMARYS_STANDBYS,
    action="With streaming replication, not Londiste (2011): list each standby on the primary.",
)
RECEIVER = evolve(
    WAL_RECEIVER,
    action="With streaming replication, not Londiste (2011): check that the standby receives WAL.",
)
REBUILD = evolve(
    BASE_BACKUP,
    action="With streaming replication, not Londiste (2011): rebuild it in an empty directory.",
)

# r2
VOTE_LOCKS = Check(
    "Search the output of the vote consumers for locks that expired or timed out.",
    action("Search for `Lock expired before completion at key` and `TimeoutExpired`.")
    @ src.R2_LOCK.at('g.log.error("Lock expired before completion at key'),
    **gap.of("healthy", "unhealthy"),
    verify="Many lines with one key: consumers wait for each other. A lock that is not "
    "released expires after 30 s, unless the code says otherwise.",
)
RESTART_CONSUMER = Step(
    "Restart the vote consumer that holds a lock while the queue grows.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: RabbitMQ delivers its unacknowledged messages again.",
    verify="The depth of vote_link_q or vote_comment_q falls.",
)
FAST_LANE = Step(
    "Route the comments of one busy thread to the fast lane's queue.",
    command=action("Add the thread's ID in base 36 to fastlane_links of the live configuration.")
    @ src.R2_QUERIES.at('in g.live_config["fastlane_links"]'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the ID: its new comments go to the usual queue again.",
    verify="Its new comments arrive in commentstree_fastlane_q, and a consumer takes them. Those "
    "in the usual queue stay there.",
)
REBUILD_TREE = Step(
    "Rebuild the comment tree of a thread, once its queue of comments is empty.",
    command=action("Call CommentTree.rebuild with the link, in a shell of r2.")
    @ src.R2_TREE.at("def rebuild(cls, link)"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the former tree is overwritten; the comments themselves are not touched.",
    verify="The thread shows the comments whose parents exist. It reads all comments of the thread "
    "from Postgres.",
)
RESTORE_BOARD = Step(
    "Load the r/place board from Cassandra into Redis, if Redis lost it.",
    command=action("Call restore_redis_board_from_cass from reddit_place.lib, in a shell of r2.")
    @ src.PLACE_README.at("can re-load the board from Cassandra"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the board in Redis is overwritten; Cassandra is only read.",
    verify="STRLEN real_1 in Redis is 500000, two tiles a byte; it was 0 while the key was lost.",
)
# Kafka and Redis
START_BROKER = Step(
    "Start the failed broker again, if its data are intact.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop it again: its partitions then lack a replica, as before.",
    verify="Isr lists the broker again in each of its partitions.",
)
ADD_CONSUMERS = Step(
    "Add consumers to the group, no more than the topic has partitions.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop the added consumers; the group rebalances again.",
    verify="Each member has a partition, and LAG falls.",
)

# Services on Baseplate
PROBE = Check(
    "Inside its pod, check a service on Baseplate.py; for HTTP write wsgi for thrift.",
    shell("baseplate-healthcheck thrift <host>:<port> --probe readiness")
    @ src.BASEPLATE_HEALTH.at("$ baseplate-healthcheck thrift 127.0.0.1:9090 --probe liveness"),
    healthy=statement("it prints OK! and exits with 0")
    @ src.BASEPLATE_HEALTH.at('success (0) and print "OK!".'),
    unhealthy=statement("it exits with 1 and prints what went wrong")
    @ src.BASEPLATE_HEALTH.at("print an error message explaining"),
)
BREAKER_METRIC = Check(
    "List the open circuit breakers, from the metrics of the calling service.",
    action("Read breakerbp_closed of each breaker.")
    @ src.BREAKER.at("0 means the breaker is currently tripped"),
    healthy=statement("1: the breaker is closed, or tries again")
    @ src.BREAKER.at("currently tripped, 1 otherwise (closed)"),
    unhealthy=statement("0: calls through this breaker are not sent")
    @ src.BREAKER.at("0 means the breaker is currently tripped"),
    verify="The name of the breaker says which calls it guards; check that service next.",
)

# Releases and controllers
VERSIONS = Check(
    "Read the deployed revisions from an application server of r2 (2017).",
    http("GET", "/health", at="<host>:<port>")
    @ src.R2_ROUTES.at("mc('/health', controller='health', action='health')"),
    healthy=statement("JSON with the versions of the code")
    @ src.R2_HEALTH.at("return json.dumps(g.versions, sort_keys=True, indent=4)"),
    unhealthy=statement("503 while the server is quiesced on purpose")
    @ src.R2_HEALTH.at('os.path.exists("/var/opt/reddit/quiesce")'),
    verify="A revision other than that of most servers: the deploy reached this one, or missed it.",
)
STOP_DEPLOY = Step(
    "Abort the deploy, and revert on the servers that it reached, in the same order.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the fixed revision again.",
    verify="All servers run the former revision, and the new exceptions stop.",
)
SUSPENDED = Check(
    "List the suspended objects, by the controllers' metrics.",
    action("Read achilles_object_suspended of each object.")
    @ src.ACHILLES_METRICS.at("This metric is a gauge that indicates whether"),
    healthy=statement("0: the object is not suspended")
    @ src.ACHILLES_METRICS.at("object is suspended, 0 if it is not"),
    unhealthy=statement("1: the controller skips the object")
    @ src.ACHILLES_METRICS.at("value of 1 means the object is suspended,"),
    verify="A suspended object stays as it is until someone removes its suspend label.",
)
RESUME_OBJECT = Step(
    "Remove the suspend label of the object, once the one who set it agrees.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the label again.",
    verify="achilles_object_suspended of the object is 0, and its controller reconciles it.",
)
NOT_READY = Check(
    "List the objects that are not ready.",
    action("Read achilles_resource_readiness with type Ready and status True.")
    @ src.ACHILLES_METRICS.at("This metric is a gauge that maps to"),
    healthy=statement("1: the condition Ready is True")
    @ src.ACHILLES_METRICS.at("value of 1 means a status condition of"),
    unhealthy=statement("0: the object has no condition Ready with True")
    @ src.ACHILLES_METRICS.at("0 if it doesn't exist"),
    verify="Its status names the state in which the reconciliation stopped.",
)
