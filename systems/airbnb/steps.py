"""Recovery steps for Airbnb's components, and the documentation of their commands."""

from atlas import Check, Step, action, gaps_in, shell, sql, statement, undisclosed
from atlas.technologies.failures.istio import ADMIN
from atlas.technologies.failures.istio import STATUS as PROXY_STATUS
from atlas.technologies.failures.mysql import BINLOGS, SESSIONS
from atlas.technologies.failures.zookeeper import docs
from atlas.technologies.known_failure import NO_OUTPUT
from systems.airbnb import _sources as src

_POSTS = "Airbnb's posts, talks and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
_NOTHING = gap.of("healthy", "unhealthy", "takes")

COUNT_TRANSITIONS = Check(
    "List the services whose instances go up and down.",
    action("Plot nerve.watcher.status.transition by service_name and by new_status.")
    @ src.NERVE_WATCHER.at("nerve.watcher.status.transition"),
    **gap.of("healthy", "unhealthy"),
    verify="Downs of one service alone point to that service. Ups of all of them at once: Nerve "
    "reported again, as it does after it lost ZooKeeper or was restarted.",
)
CONNECTIONS = Check(
    "Compare the number of connections with the limit.",
    sql("SHOW STATUS LIKE 'Threads_connected'; SELECT @@max_connections;", dialect="mysql")
    @ SESSIONS.at("SHOW STATUS LIKE 'Threads_connected', Value, 1);"),
    **NO_OUTPUT,
    verify="Healthy: Threads_connected is below max_connections. At the limit RDS refuses this "
    "session, too: read DatabaseConnections in CloudWatch.",
)
REGISTERED = Check(
    "List the instances of the service that are registered in ZooKeeper.",
    action("In zkCli.sh, connected to ZooKeeper, run: ls with the path of the service.")
    @ docs.file("admin-ops/cli.mdx").at("List the child nodes of a path."),
    **NO_OUTPUT,
    verify="If the crashed machine is listed, its session has not ended. If it is not, look at the "
    "clients whose HAProxy still sends it requests: their Synapse does not follow.",
)
READ_LAG = Check(
    "Compare the lag of reading the binary log with the lag of publishing.",
    action("Plot spinaltap.source.event.lag and spinaltap.destination.publish.lag by source.")
    @ src.SPINALTAP_SENDING.at('DESTINATION_PREFIX + ".publish.lag"'),
    **gap.of("healthy", "unhealthy"),
    verify="Publishing alone lags: Kafka, or the buffer before it. Both lag: that says less, as a "
    "full buffer delays reading. No new values: no event was read or published.",
)
SOURCE_LOGS = Check(
    "On the source, list the binary logs that it still has.",
    sql("SHOW BINARY LOGS;", dialect="mysql")
    @ BINLOGS.at("SHOW BINARY LOGS on $CURRENT_CONNECTION"),
    **NO_OUTPUT,
    verify="If the binlogFile of SpinalTap's message is not listed, this server does not have it.",
)
RESETS = Check(
    "Find the position to which SpinalTap has gone back.",
    action("Search SpinalTap's log for: Reset source.")
    @ src.SPINALTAP_MYSQL.at("Reset source {} position to {}."),
    healthy=gap("healthy output"),
    unhealthy=statement("Reset source ... position to earliest.")
    @ src.SPINALTAP_MYSQL.at("Reset source {} position to earliest."),
    verify="Earliest: changes between the lost position and the oldest log are missing.",
)
ENDPOINTS = Check(
    "List the endpoints that the sidecar of a calling pod knows, with their status.",
    shell("istioctl proxy-config endpoint <pod>.<namespace>")
    @ src.ISTIO_PROXY_CONFIG.at("Retrieve full endpoint configuration for a given pod"),
    healthy=statement("the endpoints that should be there, each with OUTLIER CHECK: OK")
    @ src.ISTIO_ENDPOINTS.at('return "OK"'),
    unhealthy=statement("no endpoint, or OUTLIER CHECK: FAILED")
    @ src.ISTIO_ENDPOINTS.at('return "FAILED"'),
    verify="FAILED needs outlier detection to be set: OK does not prove that the endpoint "
    "answers. On a virtual machine, read localhost:15000/clusters there.",
)
PROXY_TIMEOUTS = Check(
    "Read rq_timeout of each host in the sidecar of a calling pod twice; find where it grows.",
    shell("kubectl exec <pod> -n <namespace> -c istio-proxy -- pilot-agent request GET clusters")
    @ src.ISTIO_REQUEST.at("an HTTP request to the Envoy admin API"),
    **NO_OUTPUT,
    verify="At one host: it, or the link to it. At all: the service, or what it waits for. A "
    "caller that gives up before Envoy does is not counted.",
)
CLUSTER_EVENTS = Check(
    "List the events of the Aurora cluster in the last day.",
    shell(
        "aws rds describe-events --source-type db-cluster --source-identifier <name> "
        "--duration 1440"
    )
    @ src.RDS_CALLS.at("The number of minutes to retrieve events for."),
    healthy=statement("no failover, or one that is over: Completed failover to DB instance")
    @ src.RDS_EVENTS.at("Completed failover to DB instance:"),
    unhealthy=statement("a failover that has started and is not completed")
    @ src.RDS_EVENTS.at("Started cross AZ failover to DB instance:"),
    verify="Aurora records a failover as an event of the cluster.",
)
PROMOTED = Check(
    "Find out whether the primary answers; in 2011 the application servers used only that.",
    action("Query the primary and the replica separately, from an application server.")
    @ src.OUTAGE_2011.at("our app servers only use the master"),
    **gap.of("healthy", "unhealthy"),
    verify="In 2011 the site served with the primary alone; background jobs failed.",
)
REROUTE_JOBS = Step(
    "Keep background jobs off the unresponsive replica until it answers.",
    command=action("Pause the jobs that read from the replica.")
    @ src.OUTAGE_2011.at("use it for analytics and background tasks"),
    **_NOTHING,
    risk="medium",
    undo="Resume the jobs once the replica answers; in 2011 mail waited up to 8 hours.",
    verify="No new job fails on the replica; mail and reminders wait.",
)
PROXIES = Check(
    "List the proxies that are connected to each revision of istiod, on its management cluster.",
    shell("istioctl proxy-status --context <cluster> --revision <revision>")
    @ PROXY_STATUS.at("Retrieve sync status for all Envoys in a"),
    **NO_OUTPUT,
    verify="Run it for the new revision and for the former one. A proxy that is in neither list "
    "has no connection to istiod.",
)
ISTIOD_LOG = Check(
    "On the management cluster, read the log of istiod.",
    shell("kubectl logs --context <cluster> -n istio-system -l app=istiod --tail=200")
    @ ADMIN.at('"l", "app=istiod", "label selector"'),
    **NO_OUTPUT,
    verify="Look for errors that name the proxy, its certificate or a resource; the lines are of "
    "both revisions.",
)
ROLL_BACK_ISTIO = Step(
    "Set the namespace back to the former revision in rollouts.yml.",
    command=action("Revert the change of rollouts.yml; pods created from then on follow it.")
    @ src.ISTIO_SUMMARY.at("enabling gradual, deterministic rollouts and easy rollbacks"),
    **_NOTHING,
    risk="medium",
    undo="Apply the change of rollouts.yml again.",
    verify="Pods created since then carry the label of the former revision and become ready.",
)
ROLL_BACK_DEPLOY = Step(
    "Roll back the deployment that came just before the failure.",
    command=action("Abort the pipeline in Spinnaker and deploy the former version.")
    @ src.SAFE_DEPLOYS.at("Spinnaker automatically rolls back the deployment,"),
    **_NOTHING,
    risk="medium",
    undo="Deploy the newer version again.",
    verify="Error rate and latency of the service return to those before the deployment.",
)
LOWER_QUOTA = Step(
    "Lower the request-unit quota of the client that overloads the store.",
    command=action("Lower the client's quota, which counts rows, bytes and latency.")
    @ src.ADAPTIVE_SUMMARY.at("charges requests in units reflecting actual backend"),
    **_NOTHING,
    risk="medium",
    undo="Raise the quota again, once that client sends less.",
    verify="That client gets more HTTP 429 than before, and p95 latency of the others falls.",
)
FIND_HOT_KEY = Check(
    "Find the keys that take most of the requests.",
    action("Read the hot keys that the dispatchers track.")
    @ src.ADAPTIVE_SUMMARY.at("Space-Saving for hot-key tracking"),
    **gap.of("healthy", "unhealthy"),
    verify="One key far ahead of the others is hot. If none is, look for a burst of one client.",
)
END_SESSION = Step(
    "End a session that is idle or blocks others, by the procedure that RDS has for it.",
    command=sql("CALL mysql.rds_kill(<id>);", dialect="mysql")
    @ src.RDS_TASKS.at("end user sessions or queries on DB instances"),
    **_NOTHING,
    risk="medium",
    undo="None: its transaction is rolled back.",
    verify="The Id of the session is gone from the process list.",
)
RETRY_PAYMENT = Step(
    "Repeat the request with the same idempotency key, once keys are read on the primary.",
    command=action("Send the same payment request again with its first key, never with a new one.")
    @ src.PAYMENTS.at("repeatedly fire the same request"),
    **_NOTHING,
    risk="high",
    undo="None: a repeat that reads a lagging replica charges the guest again.",
    verify="The key has a recorded response, and there is one charge for it.",
)
REFUND = Step(
    "Refund the second charge, if the payment provider shows the same payment twice.",
    **gap.of("command"),
    **_NOTHING,
    risk="high",
    undo="None: the guest must agree to be charged again.",
    verify="The payment provider shows that payment twice and one refund of it.",
)
CHECK_PAYMENT = Check(
    "Read the key's record on the primary, never on a replica.",
    action("Look up the idempotency key in the primary database.")
    @ src.PAYMENTS.at("Avoid Replica Databases"),
    **gap.of("healthy", "unhealthy"),
    verify="A recorded response is the outcome: read whether it is a charge or an error. "
    "Without one, the first request may still run: wait until its lease has expired.",
)
RESTART_SYNAPSE = Step(
    "Restart Synapse where it has exited, once ZooKeeper has a leader.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: Synapse has restarted.",
    verify="Synapse logs for each service: discovered, and the number of backends.",
)
RESTART_INSTANCE = Step(
    "Restart one instance whose health check fails, and no second before it is up.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: it has restarted, and stays out of the registry while its check fails.",
    verify="Nerve logs that the service is now up, and HAProxy shows the server as UP.",
)
RESTART_PIPE = Step(
    "Restart SpinalTap if its pipe does not reopen by itself; it resumes where it saved last.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: events since the last checkpoint are published again.",
    verify="The lag of reading and the lag of publishing both fall.",
)
REPLACE_MACHINE = Step(
    "Replace the crashed machine, if the instances left are too few.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="Stop Nerve on the new machine, wait until HAProxy sends it no requests, terminate it.",
    verify="Nerve on the new machine logs that the service is now up; HAProxy shows it as UP.",
)
RELOAD = Step(
    "Rebuild caches and views from their databases, part by part, once SpinalTap reads again.",
    **gap.of("command"),
    **_NOTHING,
    risk="high",
    undo="None: what they held is replaced. While a cache fills, its database takes the load.",
    verify="Rows changed in the lost span read the same in the database and the cache or view.",
)
DETACH_VOLUME = Step(
    "Detach the volume from the failed machine, once that machine is surely stopped.",
    **gap.of("command"),
    **_NOTHING,
    risk="high",
    undo="None: the former machine is stopped. Never attach the volume to two machines.",
    verify="The attachment to the former node is gone; the one to the new node has ATTACHED true.",
)
KEEP_CACHE = Step(
    "Pause deployments and restarts of the permission cache until the store answers again.",
    **gap.of("command"),
    **_NOTHING,
    risk="low",
    undo="Allow them again, one server at a time.",
    verify="No server of the cache restarts: their uptimes grow.",
)
PAGE = Step(
    "Page the on-call of the service by the bot in Slack.",
    command=action("Give the bot its command page in the incident's Slack channel.")
    @ src.INCIDENT_BOT_SUMMARY.at("to notify on-call responders"),
    **_NOTHING,
    risk="low",
    undo="Write in the channel that the responders are not needed.",
    verify="A responder of that service answers in the incident's channel.",
)
