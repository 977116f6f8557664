"""Recovery steps: what Google did in its incidents, and what a customer of Google Cloud can run."""

from atlas import (
    Check,
    Placeholder,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from incidents.google import facts as service_control
from systems.google import _incident_facts as incidents
from systems.google import _sources as src
from systems.google import facts

gap = gaps_in("Google's papers, reports and documentation")
NO_LOSS = undisclosed("data loss: the report mentions errors and latency, and no stored data")
_INSTANCE = Placeholder("instance", "the ID of the instance", r"[a-z][a-z0-9\-]*", "orders")
_BEFORE = Placeholder(
    "before",
    "a time of the last hour, at least 15 s before the first error, in UTC",
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "2026-11-30T09:14:00Z",
)
_BACKEND_SERVICE = Placeholder(
    "backend-service", "the name of the backend service", r"[a-z][a-z0-9\-]*", "web-backend"
)
_NO_OUTPUT = gaps_in("the documentation does not say which output is healthy").of(
    "healthy", "unhealthy"
)
_OUTPUT = ("command", "healthy", "unhealthy")

STATUS_PAGE = Check(
    "Read the titles of Google Cloud's incidents before you investigate your own project.",
    shell(
        "curl -sS https://status.cloud.google.com/en/feed.atom | grep -oE '<title.{0,200}' | head"
    )
    @ src.SERVICE_HEALTH.at("https://status.cloud.google.com/en/feed.atom"),
    **gap.of("healthy", "unhealthy"),
    verify="A title names your product: read on the status page whether it is over. No such title "
    "is no all-clear: on 2025-06-12 the page itself was late.",
)
TWO_APIS = Check(
    "Call the APIs of two unrelated Google services.",
    shell("gcloud compute regions list --limit=1; gcloud storage buckets list --limit=1")
    @ src.REGIONS_LIST.at("displays all Google Compute Engine regions in a"),
    healthy=statement("a region: the API of Compute Engine answers")
    @ src.REGIONS_LIST.at("displays all Google Compute Engine regions in a"),
    unhealthy=statement("503 from both APIs")
    @ service_control.REPORT.at("increased 503 errors in external API requests,"),
    verify="One alone fails: that service, not what the APIs share. Neither fails: not these two "
    "from your region, or it is over; regions recovered at different times. Both can also fail "
    "for your own network, or with another code for IAM.",
)
READ_OBJECT = Check(
    "Read one object of Cloud Storage 100 times, and count the status codes.",
    shell(
        "for i in {1..100}; do curl -so /dev/null -m 10 -w '%{http_code}\\n' '<url>'; done "
        "| sort | uniq -c"
    )
    @ src.WRITE_OUT.at("The numerical response code that was found in"),
    **gap.of("healthy"),
    unhealthy=statement("a share of 5xx: 4.8 % was the mean on 2019-03-12")
    @ src.BLOBS_2019.at("error rate of 4.8%"),
    verify="<url> is signed: a public object may come from a cache. 000: no reply in 10 s. All "
    "200, in another location as well: not at such a rate, or it is over. Errors of one bucket "
    "alone: its own rate or its location.",
)
LEADER_READ = Check(
    "Read a row of a failing table twice: strongly, then as of before the first error.",
    shell(
        "for t in --strong --read-timestamp=<before>; do "
        "gcloud spanner databases execute-sql <database> --instance=<instance> --timeout=10s "
        "--sql='SELECT 1 FROM <table> LIMIT 1' $t; done",
        own=[_INSTANCE, _BEFORE],
    )
    @ src.EXECUTE_SQL.at("Perform a query at the given timestamp."),
    healthy=statement("both reads return a row: the leader of that row most likely answered")
    @ src.READS_AND_WRITES.at("typically makes an RPC to the leader"),
    unhealthy=statement("only the older read returns: no leader answers")
    @ src.REPLICATION.at("serve stale reads without needing a round trip"),
    verify="Both fail: not the leaders alone, <before> is too late or too old, or you have no "
    "access. This reads one split; others have other leaders. In 2012 leaders were back after "
    "about 10 s. With read leases, a strong read needs no leader.",
)
LOCKS = Check(
    "List the row ranges that transactions wait for, the latest minute first.",
    shell(
        "gcloud spanner databases execute-sql <database> --instance=<instance> "
        '--sql="SELECT interval_end, CAST(row_range_start_key AS STRING) AS start_key, '
        "lock_wait_seconds FROM spanner_sys.lock_stats_top_minute "
        'ORDER BY 1 DESC, 3 DESC LIMIT 10"',
        own=[_INSTANCE],
    )
    @ src.LOCK_STATISTICS.at("Row keys with the highest lock wait times"),
    **_NO_OUTPUT,
    verify="One row range has most of the seconds: its transactions conflict. An old interval_end: "
    "a past conflict. No row proves little: optimistic transactions take no locks. GoogleSQL only.",
)
COMMITS = Check(
    "List the transactions with the slowest commits, the latest minute first.",
    shell(
        "gcloud spanner databases execute-sql <database> --instance=<instance> "
        '--sql="SELECT interval_end, fprint, avg_commit_latency_seconds, avg_participants, '
        "transaction_tag FROM spanner_sys.txn_stats_top_minute "
        'ORDER BY 1 DESC, 3 DESC LIMIT 10"',
        own=[_INSTANCE],
    )
    @ src.TRANSACTION_STATISTICS.at("Average number of participants in each commit attempt."),
    **_NO_OUTPUT,
    verify="Slow with many participants: the commit spans groups. With few: something else. An old "
    "interval_end: a past minute.",
)
QUERIES = Check(
    "List the queries that use most CPU, the latest minute first.",
    shell(
        "gcloud spanner databases execute-sql <database> --instance=<instance> "
        '--sql="SELECT interval_end, text, execution_count * avg_cpu_seconds AS total_cpu '
        "FROM spanner_sys.query_stats_top_minute "
        'ORDER BY 1 DESC, 3 DESC LIMIT 10"',
        own=[_INSTANCE],
    )
    @ src.QUERY_STATISTICS.at("execution_count * avg_cpu_seconds AS total_cpu"),
    **_NO_OUTPUT,
    verify="One query has most of the CPU: tune it. Reads by key and commits are not in this list.",
)
RESTORE_CLOCKS = Step(
    "Restore the time masters of the data center that are down.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: machines reject a master that disagrees with the others.",
    verify="TrueTime's uncertainty returns to its sawtooth of 1 to 7 ms.",
)
ADD_NODES = Step(
    "Raise the number of nodes of the Spanner instance; give the new total. "
    "If it autoscales, raise the maximum instead: a number of nodes turns autoscaling off.",
    command=shell("gcloud spanner instances update <instance> --nodes=<count>", own=[_INSTANCE])
    @ src.UPDATE_INSTANCE.at("gcloud spanner instances update my-instance-id --nodes=1"),
    **_NO_OUTPUT,
    risk="low",
    takes=facts.NODES_ADDED,
    undo="Set the former number of nodes again, if the data and the splits still fit.",
    verify="High-priority CPU falls below 65 %; below 45 % in each region, if there are several.",
)
MOVE_LEADERS = Step(
    "Move the leaders of a multi-region GoogleSQL database to its other read-write region, "
    "if their region is down and Spanner has not moved them itself.",
    command=shell(
        "gcloud spanner databases ddl update <database> --instance=<instance> "
        "--ddl='alter database `<database>` set options ( default_leader = \"<region>\" )'",
        own=[_INSTANCE],
    )
    @ src.LEADER_REGION.at("SET OPTIONS ( default_leader ="),
    **_NO_OUTPUT,
    risk="medium",
    takes=undisclosed("time until it has effect: `a few minutes`, by the documentation"),
    undo="Set the former region as default_leader again, or NULL if none was set.",
    verify="The leader distribution chart shows the new region; commits complete.",
)
BACK_OFF = Step(
    "Retry with randomized exponential backoff; cap the retries.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Return to your usual backoff.",
    verify="You send fewer retries. Errors fall only where the retries were the overload.",
)
RETRY_ABORTED = Step(
    "Retry the whole aborted transaction until it commits or times out.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Stop your retry loop. Official client libraries retry by themselves; other code does "
    "better in the same session.",
    verify="It commits; in SPANNER_SYS its commit_retry_count follows its commit_abort_count.",
)
NARROW_COMMIT = Step(
    "Change the transaction, so that it writes to fewer row ranges; what must commit together "
    "stays in one transaction.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write it all in one transaction again: parts that were split off are not atomic with it.",
    verify="Its avg_participants and its commit latency fall.",
)
TABLETS = Check(
    "List the hot tablets of the Bigtable cluster in the last 24 hours.",
    shell("gcloud bigtable hot-tablets list <cluster> --instance=<instance>", own=[_INSTANCE])
    @ src.HOT_TABLETS.at("Search for hot tablets in the past 24"),
    **_NO_OUTPUT,
    verify="High CPU usage: the hotspot lies between that tablet's start key and end key.",
)
BACKENDS = Check(
    "Check the health of the backends of the global load balancer.",
    shell(
        "gcloud compute backend-services get-health <backend-service> --global",
        own=[_BACKEND_SERVICE],
    )
    @ src.BACKEND_HEALTH.at("used to request the current health status"),
    healthy=statement("HEALTHY: able to receive load-balanced traffic")
    @ src.BACKEND_HEALTH.at("are able to receive load-balanced traffic"),
    unhealthy=statement("UNHEALTHY: failing the health check, or not responding to it")
    @ src.BACKEND_HEALTH.at("failing the configured health-check or not responding"),
    verify="All backends are HEALTHY: an unhealthy backend is not the cause of the 502.",
)
REVERT_CONFIG = Step(
    "Revert the configuration change that came before the errors.",
    **gap.of(*_OUTPUT),
    risk="medium",
    takes=incidents.FRONT_END_REVERTED,
    undo="Apply the change again, to one cell or region first.",
    verify="The share of errors falls, and stays low.",
)
REVERT_NAMESPACE = Step(
    "Revert the change of Zanzibar's configuration that came before the errors.",
    **gap.of(*_OUTPUT),
    risk="medium",
    takes=incidents.IAM_REVERTED,
    undo="Apply the change again, in canary steps.",
    verify="Errors of global Cloud IAM fall, and stay low. Its external API can stay throttled: on "
    "2020-04-08 until 8:30, as retries had triggered DoS protection.",
)
STOP_CHANGES = Step(
    "Stop the job that makes the configuration changes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Start it again with a corrected change, once the service is stable.",
    verify="No further configuration change is made.",
)
RED_BUTTON = Step(
    "Turn off the new code path with its red button, in all regions.",
    **gap.of(*_OUTPUT),
    risk="medium",
    takes=undisclosed(
        "time until it has effect: rolled out `within 40 minutes of the incident`, by the report"
    ),
    undo="With the code corrected, enable the path behind a feature flag, region by region.",
    verify="Service Control's tasks stop crashing; 503 errors fall, in small regions first.",
)
THROTTLE_STARTS = Step(
    "Throttle the start of tasks, so that they do not overload what they read at start.",
    **gap.of(*_OUTPUT),
    risk="medium",
    takes=undisclosed(
        "time until it has effect: us-central1 took `up to ~2h 40 mins`, by the report"
    ),
    undo="Raise the rate of starts step by step.",
    verify="Tasks start without crashing, and the load of the table falls.",
)
ROUTE_READS = Step(
    "Route traffic of the overloaded regional table to multi-regional databases.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Route it back in steps, once tasks start without crashing.",
    verify="The load of the regional table falls.",
)
STOP_AUTOMATION = Step(
    "Stop the automation that deschedules jobs for maintenance.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Enable it again once it rejects requests for several locations at once.",
    verify="The automation is stopped: it starts no maintenance event.",
)
RESTORE_CONTROL = Step(
    "Reschedule the network control plane, then rebuild and distribute its configuration.",
    **gap.of(*_OUTPUT),
    risk="high",
    takes=incidents.NETWORK_REBUILT,
    undo="None: the former configuration was lost with the jobs.",
    verify="BGP routes between the locations are announced again, and packet loss falls.",
)
DRAIN_REGION = Step(
    "Direct traffic of your service away from the affected regions.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send traffic back in steps, once packet loss is gone.",
    verify="The affected regions get no requests of it, and the others are not overloaded.",
)
REDUCE_TRAFFIC = Step(
    "Reduce traffic to the overloaded service by hand, until its tasks can start.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Let traffic return in steps, each after the tasks are stable.",
    verify="Tasks start without crashing from load.",
)
DISABLE_QUOTA = Step(
    "Disable enforcement of the quota that was lowered.",
    **gap.of(*_OUTPUT),
    risk="medium",
    takes=incidents.QUOTA_DISABLED,
    undo="Enforce it again once usage is reported correctly.",
    verify="Errors of the User ID Service fall to their normal rate.",
)
RAISE_LIMIT = Step(
    "Raise the memory limit of the task in its job configuration, and update the job.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Push the former configuration.",
    verify="The task runs, perhaps on another machine, and is not killed again.",
)
FORCE_ELECTION = Step(
    "Apply rate limits, force leader election, and redirect traffic.",
    **gap.of(*_OUTPUT),
    risk="high",
    takes=incidents.CHUBBY_MITIGATED,
    undo="Remove the limits and return traffic in steps, once leadership is stable.",
    verify="Leaderships stop changing, and packet loss falls.",
)
