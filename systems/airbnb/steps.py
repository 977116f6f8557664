"""Recovery steps for Airbnb's components, and the documentation of their commands."""

from atlas import Check, Step, action, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures.mysql import REPLICA_STATUS
from systems.airbnb import _sources as src

_POSTS = "Airbnb's posts, talks and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
_NOTHING = gap.of("healthy", "unhealthy", "takes")

COUNT_TRANSITIONS = Check(
    "List the services whose instances go up and down.",
    action("Plot nerve.watcher.status.transition by service and by new status.")
    @ src.NERVE_WATCHER.at("nerve.watcher.status.transition"),
    **gap.of("healthy", "unhealthy"),
    verify="One service alone points to that service; all of them point to ZooKeeper.",
)
READ_LAG = Check(
    "Compare the lag of reading the binary log with the lag of publishing.",
    action("Plot spinaltap.source.event.lag and spinaltap.destination.publish.lag by source.")
    @ src.SPINALTAP_SENDING.at('DESTINATION_PREFIX + ".publish.lag"'),
    **gap.of("healthy", "unhealthy"),
    verify="Lag of reading points to MySQL; lag of publishing alone points to Kafka.",
)
PROMOTED = Check(
    "Find out whether the primary answers; application servers of 2011 used only that.",
    action("Query the primary and the replica separately, from an application server.")
    @ src.OUTAGE_2011.at("our app servers only use the master"),
    **gap.of("healthy", "unhealthy"),
    verify="With the primary up, the site serves; analytics and background jobs wait.",
)
REROUTE_JOBS = Step(
    "Keep background jobs off the unresponsive replica until it answers.",
    command=action("Pause the jobs that read from the replica.")
    @ src.OUTAGE_2011.at("use it for analytics and background tasks"),
    **_NOTHING,
    risk="medium",
    undo="Resume the jobs once the replica answers.",
    verify="Jobs stop failing, and mail that waited is sent once they resume.",
)
ROLL_BACK_ISTIO = Step(
    "Set the namespace back to the former revision in rollouts.yml.",
    command=action("Revert the change of rollouts.yml; new pods get the former sidecar.")
    @ src.ISTIO_SUMMARY.at("enabling gradual, deterministic rollouts and easy rollbacks"),
    **_NOTHING,
    risk="medium",
    undo="Apply the change of rollouts.yml again.",
    verify="New pods carry the former revision, and errors of the namespace fall.",
)
ROLL_BACK_DEPLOY = Step(
    "Stop the deployment and roll it back, as canary analysis does by itself.",
    command=action("Abort the pipeline in Spinnaker and deploy the former version.")
    @ src.SAFE_DEPLOYS.at("Spinnaker automatically rolls back the deployment,"),
    **_NOTHING,
    risk="medium",
    undo="Deploy the newer version again.",
    verify="Error rate and latency of the service return to those before the deployment.",
)
SHED = Step(
    "Shed the lowest criticality tier first, so that customer support stays responsive.",
    command=action("Lower the request units of the least critical clients.")
    @ src.ADAPTIVE_SUMMARY.at("implements load shedding with criticality tiers"),
    **_NOTHING,
    risk="medium",
    undo="Raise their request units again, step by step.",
    verify="p95 latency falls and only these clients get HTTP 429.",
)
FIND_HOT_KEY = Check(
    "Find the client and the key that take most of the requests.",
    action("Read the hot keys that the dispatchers track.")
    @ src.ADAPTIVE_SUMMARY.at("Space-Saving for hot-key tracking"),
    **gap.of("healthy", "unhealthy"),
    verify="One key or one client is far ahead of the others.",
)
REPLICA_LAG = Check(
    "On the replica, read how far it lags; before 8.0.22, SHOW SLAVE STATUS.",
    shell("mysql -h <host> -u <user> -p -e 'show replica status\\G'")
    @ REPLICA_STATUS.at("This statement provides status information on essential"),
    healthy=statement("Replica_IO_State: Waiting for source to send event")
    @ REPLICA_STATUS.at("Replica_IO_State: Waiting for source to send event"),
    **gap.of("unhealthy"),
    verify="Seconds_Behind_Source above 0: a key written just now is not on the replica yet.",
)
RETRY_PAYMENT = Step(
    "Repeat the request with the same idempotency key, once keys are read on the primary.",
    command=action("Send the same payment request again with its first key, never with a new one.")
    @ src.PAYMENTS.at("repeatedly fire the same request"),
    **_NOTHING,
    risk="medium",
    undo="None: a repeat that reads a lagging replica charges the guest again.",
    verify="The answer is the recorded response, and there is one charge for the key.",
)
CHECK_PAYMENT = Check(
    "Read the key's record on the primary, never on a replica.",
    action("Look up the idempotency key in the primary database.")
    @ src.PAYMENTS.at("Avoid Replica Databases"),
    **gap.of("healthy", "unhealthy"),
    verify="A recorded response is the outcome: read whether it is a charge or an error. "
    "Without one, wait until the lease of the first request has expired, then retry.",
)
RESTART_SYNAPSE = Step(
    "Restart Synapse where it has exited, once ZooKeeper has a leader.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: HAProxy keeps serving the former list of servers in the meantime.",
    verify="Synapse discovers backends again; HAProxy lists the servers as up.",
)
RESTART_INSTANCE = Step(
    "Restart one instance whose health check fails, and no second before it is up.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: leave the instance out of the registry until it is healthy.",
    verify="Nerve logs that the service is now up, and HAProxy lists the server.",
)
RESTART_PIPE = Step(
    "Restart SpinalTap; it resumes from the position that it saved last.",
    **gap.of("command"),
    **_NOTHING,
    risk="medium",
    undo="None: events since the last checkpoint are published again.",
    verify="The lag of reading and the lag of publishing both fall.",
)
DETACH_VOLUME = Step(
    "Detach the volume from the failed machine, once that machine is surely stopped.",
    **gap.of("command"),
    **_NOTHING,
    risk="high",
    undo="None: attach it to one machine only, never to two.",
    verify="The pod starts in the same zone with its data, and the quorum is complete.",
)
KEEP_CACHE = Step(
    "Restart no server of the permission cache until the store answers again.",
    **gap.of("command"),
    **_NOTHING,
    risk="low",
    undo="Allow restarts again, one server at a time.",
    verify="The hit ratio of the cache stays near its target: about 98 % by InfoQ (2021).",
)
PAGE = Check(
    "Query the bot for the timeline of the incident.",
    action("Write `get timeline` to the bot in the incident's Slack channel.")
    @ src.INCIDENT_BOT.at("the incident channel acts like a timeline"),
    **gap.of("healthy", "unhealthy"),
)
