"""Recovery steps for Twitter's components, and the documentation of their commands."""

from atlas import (
    Check,
    Placeholder,
    Step,
    action,
    console,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures import ntpd as ntpd_fails
from atlas.technologies.failures import redis as redis_fails
from systems.twitter import _sources as src

_POSTS = "Twitter's posts, reports on its outages, and its repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_POSTS} name none for it")
_documentation = gaps_in("the documentation of the command")
_NO_OUTPUT = _documentation.of("healthy", "unhealthy")
_JOB = Placeholder("job-key", "the job: cluster/role/env/name", r"[\w.\/\-]+", "smf1/web/prod/home")
_HOSTS = Placeholder(
    "gizzards", "all Gizzard servers, with commas between", r"[\w.:,\-]+", "giz1,giz2,giz3"
)
_SHARD = Placeholder("shard", "the id of the shard: host/table", r"[\w.\/\-]+", "db1/t_0001")
_CLIENT = Placeholder("client", "the label of the Finagle client", r"[\w.\-]+", "gizmoduck")

# Finagle and Tweetypie
READ_BALANCER = Check(
    "Read over how many endpoints the failing client balances, on the server that calls.",
    http("GET", "/admin/balancers.json?label=<client>", at="<host>:9990", own=[_CLIENT])
    @ src.TWITTER_SERVER.at("Shows details about client load balancers, including both"),
    healthy=statement("number_available is about size, and size is above 0")
    @ src.FINAGLE_BALANCING_DOCS.at("These nodes are ready to receive traffic."),
    unhealthy=statement("size 0: the client's load balancer is empty")
    @ src.FINAGLE_EXCEPTIONS.at("client's internal load balancer was empty"),
    verify="9990 is the default port. No client in the reply: another label. number_busy grows: "
    "those endpoints are out of service. A slow endpoint can still count as available: this does "
    "not rule out timeouts.",
)
ASK_OWNER = Check(
    "Verify that the callee is up; if it is, check how its name is resolved.",
    action("Ask the owner of the service; then check the resolver and what backs it.")
    @ src.FINAGLE_EXCEPTIONS.at("reach out to the owners of the service"),
    **gap.of("healthy", "unhealthy"),
    verify="Down, or no address: that is the cause. Neither: it is up, but slow or refuses "
    "requests; compare its latency with the client's timeout.",
)
READ_RETRIES = Check(
    "Compare retried requests with the retry budget of the client.",
    action("Graph retries/requeues, retries/budget and retries/budget_exhausted.")
    @ src.FINAGLE_RETRIES_DOCS.at("A gauge of the currently available retry budget."),
    **_documentation.of("healthy"),
    unhealthy=statement("budget_exhausted rises: by default over about 20 % need a retry")
    @ src.FINAGLE_CLIENTS_DOCS.at("allows for about 20% of the total requests"),
    verify="While the budget is exhausted, Finagle retries nothing: failures reach the caller.",
)
TURN_OFF = Step(
    "Turn off the feature that fails, if it has a switch in Decider, the feature flags.",
    command=action("Set the feature's Decider value to 0 for all users.")
    @ src.DECIDER.at("turn off features and software in Twitter"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the value again, first for a small share of users.",
    verify="The feature's requests end and errors fall. If Tweetypie reads the switch, its gauge "
    "decider_values shows 0.",
)

# Stores
REDIS_LIMIT = Check(
    "Read the memory limit, to compare it with the memory in use.",
    shell("redis-cli -h <host> -p <port> CONFIG GET maxmemory")
    @ redis_fails.CONFIG_GET.at("used to read the configuration parameters of a"),
    **_NO_OUTPUT,
    verify="0: no limit is set. Compare it with used_memory of the command INFO: at the limit, "
    "what happens depends on the eviction policy.",
)

# Caches
PROXY_STATS = Check(
    "Read the proxy's statistics twice, over 30 s apart: which cache server fails?",
    shell("nc <host> 22222") @ src.TWEMPROXY.at("responding with the raw data over TCP."),
    **_NO_OUTPUT,
    verify="server_err, server_timedout or server_eof grows: that server fails. While it is "
    "ejected they may not grow: look at server_ejected_at, its last ejection, which stays set "
    "afterwards.",
)
CACHE_STATS = Check(
    "Read reads and misses of one cache server, twice.",
    console("stats", of="nc <host> <port>")
    @ src.TWEMCACHE.at("used to query stats from a running twemcache"),
    **_NO_OUTPUT,
    verify="No answer: it is down, or not reachable from here. get_key_miss grows as fast as "
    "get_key: it is empty, or the keys moved. Twemcache: port 11211 by default. Pelikan: its admin "
    "port alone, 9999 in its README.",
)
REPLACE_CACHE = Step(
    "Replace the failing cache server by hand, one at a time.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Nothing brings the old contents back: the new server fills by misses.",
    verify="The new server takes writes, a falling share of its reads misses, and the store "
    "behind it is not overloaded. Then the next server.",
)

# Earlybird
READ_QUALITY = Check(
    "Find the partitions whose servers degraded themselves.",
    action("Graph cpu_quality_factor by partition; 1 means no degradation.")
    @ src.QUALITY.at("Reports the QF actually used to degrade"),
    healthy=statement("1 on each server") @ src.QUALITY.at("private double qualityFactor = 1;"),
    unhealthy=statement("below 1, which follows CPU use above 80 %")
    @ src.QUALITY.at("CPU_USAGE_THRESHOLD = 0.8"),
    verify="While its Decider value is off it is always 1: underlying_cpu_quality_factor falls "
    "then, too.",
)
READ_FRESHNESS = Check(
    "Measure the age of the newest indexed tweet, by realtime server.",
    action("Graph earlybird_index_freshness_millis.")
    @ src.INDEX_METRICS.at("used in computing the index freshness stat"),
    **gap.of("healthy", "unhealthy"),
    verify="One server far behind the others of its partition: that server. All of them behind: "
    "what they read, ingesters or Kafka.",
)
SHED_SEARCH = Step(
    "Reject searches of a source that can wait, by its feature flag (Decider key) at the root.",
    command=action(
        "Turn on root_superroot_reject_requests_with_query_source_ and the source in lower case."
    )
    @ src.SEARCH_REJECTS.at("Rejects requests based on the query source of"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Turn the keys off again, one at a time, once the quality factor is 1.",
    verify="Those clients get REQUEST_BLOCKED_ERROR, and CPU use falls below 80 %; then the "
    "quality factor rises each minute.",
)

# Gizzard
PING_MYSQL = Check(
    "Check that the MySQL server of the shard answers, from a Gizzard server.",
    shell("mysqladmin -h <host> -u <user> -p --connect-timeout=10 ping")
    @ src.MYSQLADMIN.at("Check if mysqld is alive"),
    healthy=statement("mysqld is alive") @ src.MYSQLADMIN.at("mysqld is alive"),
    unhealthy=statement("Check that mysqld is running on HOST")
    @ src.MYSQLADMIN.at("Check that mysqld is running on"),
    verify="The id of a shard begins with its host. Unknown host: a wrong name, or DNS. Access "
    "denied: it is up. Too many connections: it is up, but full. It is alive, and writes still "
    "queue up: ping the Gizzard servers.",
)
PING_GIZZARD = Check(
    "Verify that all Gizzard servers answer.",
    shell("gizzmo -H <gizzards> ping", own=[_HOSTS])
    @ src.GIZZMO_CLI.at("Confirm that all configured application servers are"),
    healthy=statement("no output: each server answers and knows the same shard hosts")
    @ src.GIZZMO_NAMES.at("if !host_errors.empty?"),
    unhealthy=statement("Hosts had errors: and a line with the name of each such server")
    @ src.GIZZMO_NAMES.at("Hosts had errors:"),
)
BUSY_SHARDS = Check(
    "List shards whose copy runs, failed or was cancelled.",
    shell("gizzmo -H <host> busy") @ src.GIZZMO_CLI.at("List any shards with a busy flag"),
    **_NO_OUTPUT,
    verify="Both shards of a copy are listed while it runs, and stay listed when it fails.",
)
BLOCK_SHARD = Step(
    "Block the shard whose MySQL server fails; its writes are kept in the error queue.",
    command=shell(
        "gizzmo -H <gizzards> wrap com.twitter.gizzard.shards.BlockedShard <shard> && "
        "gizzmo -H <gizzards> reload",
        own=[_HOSTS, _SHARD],
    )
    @ src.GIZZMO.at("Block and unblock a shard"),
    **_NO_OUTPUT,
    takes=gap("time until it has effect"),
    risk="high",
    undo="gizzmo unwrap with the id that wrap printed, then gizzmo reload on all servers again.",
    verify="Answer yes to reload. Then gizzmo links of the shard names the blocked id as its "
    "parent. It refuses reads, too: its replicas must serve them.",
)
FLUSH_ERRORS = Step(
    "Retry the writes in one Gizzard server's error queues, once the shard is back.",
    command=shell("gizzmo -H <host> flush --all") @ src.GIZZMO_CLI.at("flush --all|PRIORITY"),
    **_NO_OUTPUT,
    takes=gap("time until the queues are empty"),
    risk="medium",
    undo="None needed: writes are idempotent and commutative, by design.",
    verify="That server's error queues shrink and stay short. Repeat it for each server.",
)

# Snowflake and clocks
CHECK_CLOCK = Check(
    "Compare the machine's clock with its time servers.",
    shell("ntpq -p") @ ntpd_fails.NTPQ.at("offset of server relative to this host"),
    **gap.of("healthy", "unhealthy"),
    verify="offset is in ms. Near 0: the clock is right again, and ids resume at the time in "
    "the log message. Far from 0: the clock is still wrong.",
)
WAIT_CLOCK = Step(
    "Take the machine out of service until its clock has caught up.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Put it back once its clock is past the time in the log message.",
    verify="Its log prints no further rejected request: others make the ids meanwhile.",
)

# Aurora
JOB_STATUS = Check(
    "List the recent tasks of the job, with failed and lost ones.",
    shell("aurora job status <job-key>", own=[_JOB])
    @ src.AURORA_CLIENT.at("Returns the status of recent tasks associated"),
    **_NO_OUTPUT,
    verify="Compare the tasks since the update with those before it. A task that runs can still "
    "lack its backends: read its log.",
)
ABORT_UPDATE = Step(
    "Stop the running update of the job, unless it is rolling back already.",
    command=shell("aurora update abort <job-key>", own=[_JOB])
    @ src.AURORA_UPDATES.at("aurora update abort <job key>"),
    **_NO_OUTPUT,
    takes=gap("time until it has effect"),
    risk="medium",
    undo="Start the update again. An aborted job stays partly updated.",
    verify="No further task is replaced: aurora update info shows it as aborted.",
)
ROLL_BACK = Step(
    "Start an update to the last configuration that worked.",
    command=shell("aurora update start <job-key> <path>", own=[_JOB])
    @ src.AURORA_UPDATES.at("aurora update start <job key> <configuration file>"),
    **_NO_OUTPUT,
    takes=gap("time that a rollback takes"),
    risk="high",
    undo="Start an update to the newer configuration again.",
    verify="All tasks are in RUNNING with the old version and errors end.",
)
SCHEDULER_VARS = Check(
    "Check that exactly one scheduler is registered with Mesos.",
    http("GET", "/vars", at="<host>:8081")
    @ src.AURORA_MONITORING.at("curl -s localhost:8081/vars"),
    healthy=statement("framework_registered 1 on one scheduler, 0 on the others")
    @ src.AURORA_MONITORING.at("for the leading scheduler that is registered"),
    unhealthy=statement("no scheduler with 1 for a sustained period, or two with 1")
    @ src.AURORA_MONITORING.at("A sustained period without a"),
    verify="Ask every scheduler. Two with 1: split brain.",
)

# Data centers and changes
FREEZE = Step(
    "Block all but urgent changes while a data center is lost, as in 2022.",
    command=action("Block production changes except those that keep the service up.")
    @ src.FREEZE_2022.at("All production changes, including deployments and releases"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Allow changes again once the data center is back.",
    verify="No deployment starts except those that the incident needs.",
)
SHIFT_TRAFFIC = Step(
    "Shift traffic to the other data centers, as in 2022.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Shift it back in steps once the data center has its power and cooling.",
    verify="The other data centers serve all traffic; losing one more may reject users.",
)
REVERT_CHANGE = Step(
    "Revert the change that came just before the first error reply.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Apply the change again, to one server first.",
    verify="Requests that failed with the error reply succeed again.",
)
READ_REPLY = Check(
    "Request a page of the site without a session, and look for the code in the reply.",
    shell("curl -sSL -m 60 '<url>' | grep -oE 'code.:[0-9]+'")
    @ src.API_ERROR_2023.at("the error message when loading any Twitter page"),
    **gap.of("healthy"),
    unhealthy=statement("code 467 in place of the page, without a session")
    @ src.API_ERROR_2023.at("the error message when loading any Twitter page"),
    verify="No output, and one developer alone gets 467: check the API plan of that app first. "
    "Open a link of a post as well: on 2023-03-06 any link brought up 467.",
)
LIST_CHANGES = Check(
    "List changes, releases and deletions before the first error reply.",
    action("List what was changed or deleted in the minutes before the first error.")
    @ src.API_2023.at("the engineer made a “bad configuration change”"),
    **gap.of("healthy", "unhealthy"),
    verify="A change minutes before the first error is the suspect.",
)
COMPARE_LIMIT = Check(
    "Count the posts of a refused user in the last day, and compare them with the daily limit.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Far below the limit, or none: the limiter is at fault, not the user. On 2023-02-08 "
    "users who had not posted at all were refused.",
)
RESTORE_LIMITS = Step(
    "Restore the data of the service that holds the limits.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Put the data from before the restore back; keep a copy of it for that.",
    verify="Tweets are accepted again, and accounts over their limit are still refused.",
)
ONE_CHANGE = Step(
    "Stop parallel changes: change one switch at a time.",
    command=action("Make one change, read the error rate, and only then make the next.")
    @ src.WORLD_CUP.at("so many changes were being made so quickly"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: no system is changed by it.",
    verify="After each change its effect on the error rate is known.",
)
TAKE_OUT = Step(
    "Remove the search server whose index is behind from service until it caught up.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Put it back once its index is fresh.",
    verify="All realtime servers that serve are about as fresh as each other again.",
)
RESTART_SCHEDULER = Step(
    "Restart a scheduler that fails its health check.",
    command=action("Restart the scheduler under its supervisor, if GET /health is not 200.")
    @ src.AURORA_TROUBLE.at("scheduler process is unhealthy and should be"),
    **_NO_OUTPUT,
    takes=gap("time until a leader is registered"),
    risk="medium",
    undo="Nothing to undo: another scheduler can lead meanwhile.",
    verify="framework_registered is 1 on one scheduler.",
)
COPY_AGAIN = Step(
    "Start the copy between the complete shard and the incomplete one again.",
    command=shell(
        "gizzmo -H <host> copy <shard> <new-shard>",
        own=[
            _SHARD,
            Placeholder("new-shard", "the id of the shard to fill", r"[\w.\/\-]+", "db2/t_0001"),
        ],
    )
    @ src.FLOCKDB_COPY.at("copies the most up to date data between"),
    **_NO_OUTPUT,
    takes=gap("time that a copy takes"),
    risk="medium",
    undo="None needed: it writes the newer version of each edge to the shard that lacks it.",
    verify="Both shards have left the list of gizzmo busy. The command itself returns only once no "
    "shard at all is busy.",
)
