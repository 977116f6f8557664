"""Recovery steps: Ghostferry's, Semian's and Shipit's own, and what Shopify did in incidents."""

from atlas import (
    Check,
    Placeholder,
    Step,
    action,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.cloudflare import ERROR_520
from atlas.technologies.failures.kafka import OPERATIONS as KAFKA_OPERATIONS
from atlas.technologies.failures.kafka import TOPICS as KAFKA_TOPICS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from systems.shopify import _incident_facts as incidents
from systems.shopify import _sources as src
from systems.shopify import facts

_STACK = Placeholder(
    "shipit-stack",
    "the stack of Shipit: owner, repository and environment",
    r"[\w.\-]+\/[\w.\-]+\/[\w.\-]+",
    "example/shop/production",
)
gap = gaps_in("Shopify's posts, reports and repositories")
_code = gaps_in("the code and the documentation of the tool")
NO_LOSS = undisclosed("lost data: the reports mention errors, and neither report nor exclude loss")

FERRY_CAUSE = Check(
    "Check which part of the shop move (Ghostferry run) failed, and with what error.",
    shell("grep -F errfrom <log-file>")
    @ src.GF_ERRORS.at('WithField("errfrom", from).Error(errmsg)'),
    healthy=statement("no line: no error was reported")
    @ src.GF_ERRORS.at('WithField("errfrom", from).Error(errmsg)'),
    unhealthy=statement("errfrom, the part, and error, the reason")
    @ src.GF_ERRORS.at('logger.WithError(err).WithField("errfrom", from).Error(errmsg)'),
    verify="cutover: the lock, or its release. inline_verifier: the rows.",
)
FERRY_STATUS = Check(
    "Read the state and the lag of the run, where its control server is enabled.",
    shell("curl -sS -H 'Content-Type: application/json' http://<host>:8000/api/status")
    @ src.GF_CONTROL.at(
        'this.router.HandleFunc("/api/status", this.HandleStatus).Headers("Content-Type",'
    ),
    healthy=statement("BinlogStreamerLag, in seconds, is near 0 or falls")
    @ src.GF_CONTROL.at("status.BinlogStreamerLag = status.BinlogStreamerLag / time.Second"),
    unhealthy=statement("BinlogStreamerLag grows")
    @ src.GF_CONTROL.at("status.BinlogStreamerLag = status.BinlogStreamerLag / time.Second"),
    verify="Throttled true: paused, or throttled for lag. Refused: it is off, as by default.",
)
RESUME_FERRY = Step(
    "Resume the run if someone paused it: paused, it writes neither rows nor binlog events.",
    command=http("POST", "/api/unpause", at="<host>:8000")
    @ src.GF_CONTROL.at('"/api/unpause", this.HandleUnpause).Methods("POST")'),
    healthy=statement("no output: it redirects to its page")
    @ src.GF_CONTROL.at('http.Redirect(w, r, "/", http.StatusSeeOther)'),
    **_code.of("unhealthy", "takes"),
    risk="medium",
    undo="Send POST to /api/pause: the copy stops until it is resumed.",
    verify="Throttled turns false in the status, and the lag starts to fall.",
)
CLEAR_TARGET = Step(
    "Delete the failed run's rows on the target, if the shop is still on its source shard.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: a new run copies the rows again.",
    verify="No table of the target has a row with the shop's shop_id.",
)
RESTART_FERRY = Step(
    "Start a new run of the shop mover Ghostferry for the shop.",
    command=action("Start a new run with the configuration of the failed one.")
    @ src.GF_PRODUCTION.at("starting a brand new Ghostferry run is perfectly"),
    **_code.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop the new run before its cutover: the shop stays on its source shard.",
    verify="The process ends without errfrom in its log, and the shop is on the target shard.",
)
RELEASE_LOCK = Step(
    "Release the lock on the shop's writes in the application, if the shop stays on its shard.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Take the lock again before any further cutover.",
    verify="Checkouts of the shop succeed on the source shard.",
)
MOVE_SHOP = Step(
    "Move the busiest shop to another pod with the shop mover; the copy adds load to the shard.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time of the copy; the downtime of most shops is under 10 s (2022)"),
    undo="Move the shop back in the same way.",
    verify="The routing table names the new pod, and the old shard's load falls.",
)
MOVE_POD = Step(
    "Fail the pod over to its recovery data center with Pod Mover.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=facts.POD_MOVE,
    undo="Move the pod back once its former data center is healthy. It does not bring back "
    "writes that were not replicated.",
    verify="Requests for the pod's shops succeed in the other data center.",
)
STOP_ROLLOUT = Step(
    "Stop the rollout of the newest feature and turn it off for all shops.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start the rollout again, to few shops first.",
    verify="The share of errors falls while the feature is off.",
)
THROTTLE_CHECKOUT = Step(
    "Throttle checkouts of the shop; buyers above the limit wait in order.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limit step by step until no buyer waits.",
    verify="Load of the database falls, and buyers of the shop see a waiting page.",
)
DEPLOYS = Check(
    "List the latest deploys: which one started just before the errors?",
    shell(
        "curl -sS -u <token>: https://<host>/api/stacks/<shipit-stack>/deploys",
        own=[_STACK],
    )
    @ src.SHIPIT_ROUTES.at("resources :deploys, only: %i[index create] do"),
    **_code.of("healthy", "unhealthy"),
    verify="A deploy with a started_at just before the errors is the first to suspect, no proof. "
    "403: the token lacks deploy:stack.",
)
ROLL_BACK = Step(
    "Roll back to the deploy before, in the deployment tool Shipit.",
    command=action(
        "Click Rollback to this deploy at the earlier one, and confirm on the next page."
    )
    @ src.SHIPIT.at("rollback to an earlier build by clicking"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=incidents.ROLLBACK_2024,
    undo="Unlock the stack, which a rollback locks, in its settings; then deploy the fix.",
    verify="The share of errors returns to its baseline while the rollback proceeds.",
)
EMERGENCY_MERGE = Step(
    "Unlock the stack and merge the fix past the queue, where a rollback does not help.",
    command=action("Comment on the pull request of the fix with the emergency form of /shipit.")
    @ src.MERGING.at("a separate `/shipit --emergency` command that skips any"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Revert the commit through the queue.",
    verify="The next deploy has the commit, and errors stop.",
)
FAIL_OVER_REDIS = Step(
    "Promote a replica of the Redis that failed.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: writes that only the former primary had are gone.",
    verify="ROLE of it answers master, and logs show circuits from half_open to closed.",
)
REVERT_QUERY = Step(
    "Revert the change that added the slow query.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the change again once its query is fast.",
    verify="Logins succeed. If not, it was another query, as at first in 2020.",
)
STAY_SIGNED_IN = Step(
    "Notify merchants to stay signed in on devices that are signed in.",
    command=action("Publish it on the status page: stay logged in where you are logged in.")
    @ src.LOGIN_ADVICE.at("'remain logged in on any devices that are"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Withdraw the advice when logins succeed.",
    verify="The status page shows the advice.",
)
CALL_EDGE = Step(
    "Contact Cloudflare and ask which change was made to the routing of the traffic.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Cloudflare names the change. In 2024 it was reverted 7 min after the start.",
)
EDGE_ANSWERS = Check(
    "Check which data center of Cloudflare answers for a shop's domain, from several networks.",
    shell("curl -s https://<domain>/cdn-cgi/trace") @ ERROR_520.at("/cdn-cgi/trace"),
    **_code.of("healthy", "unhealthy"),
    verify="colo is the data center that answered. No answer, from several networks: traffic is "
    "lost at or before the edge.",
)
AUTOSCALED = Check(
    "List the autoscalers: which of them went down to their lowest number of replicas?",
    shell("kubectl get hpa -A") @ GET.at("kubectl get rc,services"),
    **_code.of("healthy", "unhealthy"),
    verify="REPLICAS at MINPODS, and higher before the drop: capacity was removed. At low load it "
    "is there in normal work, too.",
)
SCALE_UP = Step(
    "Raise the autoscalers' minimum to normal capacity before traffic returns.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=undisclosed("time to scale up: in 2024 capacity lacked for 10 min after the revert"),
    undo="Set the former minimum, once traffic has been back for a while: before, autoscaling "
    "removes the capacity again.",
    verify="MINPODS and REPLICAS are at the numbers from before the drop.",
)
CIRCUITS = Check(
    "List which circuits opened last, and the error that opened each.",
    shell("grep -F 'State transition from' <log-file> | tail -n 50")
    @ src.SEMIAN_BREAKER.at("State transition from #{@state.value} to #{new_state}."),
    healthy=statement("the last line of each name goes to closed")
    @ src.SEMIAN_BREAKER.at("log_state_transition(:closed)"),
    unhealthy=statement("lines to open, with last_error_message")
    @ src.SEMIAN_BREAKER.at("last_error_message=#{@last_error.message.inspect}"),
    verify="Most lines to open for one name: that resource is down or slow.",
)
SHORTEN_PROBE = Step(
    "Set half_open_resource_timeout to the resource's healthy p99; lengthen error_timeout.",
    command=action("Change both in the semian options of the Redis client, and deploy.")
    @ src.SEMIAN.at("**half_open_resource_timeout**. Timeout for the resource in seconds"),
    **_code.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the former values and deploy.",
    verify="With the resource still down, response times fall.",
)
RESTORE_SNAPSHOT = Step(
    "Restore the failed server from the newest verified snapshot, then start replication.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time for one shard: the post gives an objective of under 30 min"),
    undo="Remove the new server from the replica set.",
    verify="It replicates without errors and its lag falls to zero.",
)
RESTART_CONNECTOR = Step(
    "Take a new snapshot of the tables whose changes the connector has lost.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None for rows already sent. Stopped early, the tables stay incomplete in Kafka.",
    verify="Rows of these tables arrive in Kafka, and then their changes.",
)
REMOVE_TOXICS = Step(
    "Enable all proxies and remove all toxics, if the test injected network faults.",
    command=http("POST", "/reset", at="<host>:8474")
    @ src.TOXIPROXY.at("Enable all proxies and remove all active toxics"),
    healthy=statement("no output: it answers 204")
    @ src.TOXIPROXY_API.at("response.WriteHeader(http.StatusNoContent)"),
    **_code.of("unhealthy", "takes"),
    risk="low",
    undo="Add the toxics again from the test's configuration.",
    verify="`toxiproxy-cli list` shows each proxy as enabled, with no toxics.",
)
ABORT_TEST = Step(
    "Abort the load test.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Start the test again at a lower load, once the limit is known.",
    verify="Load returns to that of buyers, and errors stop.",
)
MORE_PARTITIONS = Step(
    "Raise the topic's number of partitions, then add consumers up to that number.",
    command=shell(
        "kafka-topics.sh --bootstrap-server <broker> --alter --topic <topic> --partitions <count>"
    )
    @ KAFKA_OPERATIONS.at("bin/kafka-topics.sh --bootstrap-server localhost:9092 --alter --topic"),
    healthy=statement("no output: it prints nothing")
    @ KAFKA_TOPICS.at("new CreatePartitionsOptions().retryOnQuotaViolation(false)).all().get();"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="None: partitions cannot be removed. Keys move to others: their order may break.",
    verify="The topic has <count> partitions, each with a consumer, and lag falls.",
)
SHORTER_TIMEOUT = Step(
    "Shorten the connection timeout of the analytics API, so that stuck ones return to its pool.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the former timeout.",
    verify="The pool has free connections at the same load.",
)
