"""Steps for Stripe's limiters: which limiter rejects, how full it is, how it is switched."""

from atlas import Check, Step, action, gaps_in, shell, statement
from atlas.technologies.failures.redis import cli, docs
from patterns.rate_limiter.facts import GIST
from systems.stripe import _sources as src

gap = gaps_in("the post of 2017, its example code and the articles of 2016 and 2018")

COUNT_429 = Check(
    "Count the canonical log lines with status 429 by API method.",
    shell(
        "grep 'canonical-api-line.*status=429' <log-file> | grep -o 'api_method=[A-Za-z]*' | "
        "sort | uniq -c"
    )
    @ src.CANONICAL.at("canonical-api-line status=500 api_method=AllEventsMethod earliest=-7d |"),
    **gap.of("healthy", "unhealthy"),
    verify="429: a limiter of one account, or a lock. Repeat with 503 (load shedders) and with 500 "
    "(the service behind). The fields are of 2016; the same words find the lines in Splunk.",
)
COUNT_503 = Check(
    "Count the canonical log lines with status 503 by API method.",
    shell(
        "grep 'canonical-api-line.*status=503' <log-file> | grep -o 'api_method=[A-Za-z]*' | "
        "sort | uniq -c"
    )
    @ src.CANONICAL.at("canonical-api-line status=500 api_method=AllEventsMethod earliest=-7d |"),
    **gap.of("healthy", "unhealthy"),
    verify="Only non-critical methods: the fleet shedder. Test mode first, then GETs and POSTs: "
    "the worker shedder. Critical methods fail, too: look behind the limiters.",
)
BUCKET = Check(
    "Read the tokens that the account has left.",
    cli(
        "-c GET request_rate_limiter.<user>.tokens",
        GIST.at("prefix = 'request_rate_limiter.' + user"),
    ),
    healthy=statement("a number above 0; nil: no bucket, so a full one is assumed")
    @ GIST.at("if last_tokens == nil then"),
    unhealthy=statement("0: the bucket is empty, and requests are rejected")
    @ src.LIMITERS.at("If the bucket is empty, reject the request."),
    verify="It is the number at the last request; what has dripped in since is added at the next. "
    "The key is that of the example code.",
)
IN_PROGRESS = Check(
    "Count the requests of the account that are in progress.",
    cli(
        "-c ZCARD concurrent_requests_limiter.<user>",
        docs.file("commands/zcard.md").at(
            "Returns the sorted set cardinality (number of elements)"
        ),
    ),
    healthy=statement("below the limit: 100 in the example code")
    @ GIST.at("local allowed = count < capacity"),
    unhealthy=statement("at the limit: the next request is rejected")
    @ GIST.at("If the set is too large, reject the"),
    verify="At the limit, find which slow endpoint holds the requests. Entries of lost requests "
    "count, too, until they expire. The key is that of the example code.",
)
FLEET = Check(
    "Count the non-critical requests that are in progress in the fleet.",
    cli(
        "-c ZCARD concurrent_requests_limiter.fleet_usage_load_shedder",
        docs.file("commands/zcard.md").at(
            "Returns the sorted set cardinality (number of elements)"
        ),
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
    "the problem.",
)
REDIS_LATENCY = Check(
    "Compare the latency of Redis, as an API server sees it, with the limiters' timeout.",
    cli("--latency", docs.file("docs/connect/cli.md").at("The basic latency-checking tool is the")),
    healthy=statement("max: 1, in milliseconds")
    @ docs.file("docs/connect/cli.md").at("min: 0, max: 1, avg: 0.19 (427 samples)"),
    unhealthy=statement("more than about 0.1 s: the limiters give up, and let requests pass (2018)")
    @ src.REDIS_CLUSTER.at("aggressive connect and read timeouts (~0.1 seconds)"),
    verify="End it with Ctrl-C. Repeat it on each node: one can be saturated alone.",
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
