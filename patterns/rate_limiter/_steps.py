"""Steps for Stripe's limiters: which limiter rejects, how full it is, how it is switched."""

from attrs import evolve

from atlas import Check, Step, action, gaps_in, shell, statement
from atlas.technologies.failures.redis import cli, docs
from patterns.rate_limiter.facts import CANONICAL, GIST
from systems.stripe import _sources as src
from systems.stripe import steps

gap = gaps_in("the post of 2017, its example code and the articles of 2016 and 2018")

COUNT_429 = Check(
    "Count the canonical log lines of limited requests by user.",
    shell(
        "grep 'canonical-log-line.*rate_allowed=false' <log-file> | grep -o 'user_id=[^ ]*' | "
        "sort | uniq -c | sort -rn"
    )
    @ CANONICAL.at("canonical-log-line rate_allowed=false | stats count by user_id"),
    **gap.of("healthy", "unhealthy"),
    verify="One or a few users: they are probably over their limit. Many different users: suspect "
    "the limiter. The fields are those of the example of 2019.",
)
COUNT_503 = Check(
    "Count the canonical log lines with status 503 by method and path.",
    shell(
        "grep 'canonical-log-line.*http_status=503' <log-file> | "
        "grep -oE 'http_method=[A-Z]+ http_path=[^ ]+' | sort | uniq -c | sort -rn"
    )
    @ CANONICAL.at("http_method=POST http_path=/v1/charges http_status=200"),
    **gap.of("healthy", "unhealthy"),
    verify="Only non-critical methods on all machines: the fleet shedder. On some machines only: "
    "the worker shedder; it drops test mode first, which this count does not show.",
)
BUCKET = Check(
    "Read the tokens that the account has left, ten times.",
    cli(
        "-c GET request_rate_limiter.<user>.tokens",
        GIST.at("prefix = 'request_rate_limiter.' + user"),
    ),
    healthy=statement("nothing (nil): a full bucket is assumed; else above 0 in all ten")
    @ GIST.at("if last_tokens == nil then"),
    unhealthy=statement("0: the bucket is empty, and requests are rejected")
    @ src.LIMITERS.at("If the bucket is empty, reject the request."),
    verify="0 in some reads: the account is over its rate, and the limiter is right: do not "
    "disable it. Never 0, and still 429: another limiter, or this one is wrong. nil: no request "
    "for 10 s. The key is that of the example code.",
)
IN_PROGRESS = Check(
    "Count the requests of the account that are in progress.",
    cli(
        "-c ZCOUNT concurrent_requests_limiter.<user> $(($(date +%s) - 60)) +inf",
        docs.file("commands/zcount.md").at("Returns the number of elements in the sorted"),
    ),
    healthy=statement("below the limit: 100 in the example code")
    @ GIST.at("local allowed = count < capacity"),
    unhealthy=statement("at the limit: the next request is rejected")
    @ GIST.at("If the set is too large, reject the"),
    verify="At the limit, find which slow endpoint holds the requests. Key and 60 s are those of "
    "the example code: a request that was lost counts for so long.",
)
FLEET = Check(
    "Count the non-critical requests that are in progress in the fleet.",
    cli(
        "-c ZCOUNT concurrent_requests_limiter.fleet_usage_load_shedder $(($(date +%s) - 60)) +inf",
        docs.file("commands/zcount.md").at("Returns the number of elements in the sorted"),
    ),
    healthy=statement("below the share that is not reserved")
    @ src.LIMITERS.at("We always reserve a fraction of our infrastructure"),
    unhealthy=statement("at it: more non-critical requests get 503")
    @ src.LIMITERS.at("would be rejected with status code 503."),
    verify="At the limit, the API may still be healthy: compare its latency and its busy workers. "
    "The key is that of the example code.",
)
BUSY_WORKERS = Check(
    "Compare the busy workers of each machine with the thresholds of the shedder.",
    action("Read the share of workers that are busy, from 0 to 1.")
    @ GIST.at("1 means every process is busy, .5 means"),
    healthy=statement("example code: below 0.7, shedding is reduced")
    @ GIST.at("END_OF_GOOD_UTILIZATION = 0.7"),
    unhealthy=statement("example code: from 0.8 on, more is shed")
    @ GIST.at("START_OF_BAD_UTILIZATION = 0.8"),
    verify="Above the upper threshold the shedder is right: the machine, or what it waits for, is "
    "the problem. Do not disable a load shedder then.",
)
COUNT_FAILED = Check(
    "Count the checks of the limiters that Redis failed.",
    shell("grep -c 'Redis failed: ' <log-file>") @ GIST.at("puts 'Redis failed: ' + e"),
    **gap.of("healthy", "unhealthy"),
    verify="Rising: limits fail open. The words are those of the example code; as it is written, "
    "it raises a TypeError there instead: search for that, too.",
)
REDIS_LATENCY = Check(
    "Compare the latency of Redis, as an API server sees it, with the limiters' timeout.",
    cli("--latency", docs.file("docs/connect/cli.md").at("The basic latency-checking tool is the")),
    healthy=statement("max: 1, in milliseconds")
    @ docs.file("docs/connect/cli.md").at("min: 0, max: 1, avg: 0.19 (427 samples)"),
    unhealthy=statement("over about 100 ms: the limiters give up, and let requests pass (2018)")
    @ src.REDIS_CLUSTER.at("aggressive connect and read timeouts (~0.1 seconds)"),
    verify="End it with Ctrl-C. Repeat it on each node: one can be saturated alone. It sends PING, "
    "which works while the cluster is down: read the state of the cluster first.",
)
SHED_FOR_DATABASE = evolve(
    steps.SHED_SLOWLY,
    verify="The load of the database is in its range, and critical methods succeed.",
)
DARK_LAUNCH = Step(
    "Enable the limiter again as a dark launch: count what it would block, block nothing.",
    command=action("Dark launch the limiter to watch the traffic that it would block.")
    @ src.LIMITERS.at("Dark launch each rate limiter to watch the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Disable the flag again.",
    verify="What it would block is what should be blocked. Only then let it reject.",
)
