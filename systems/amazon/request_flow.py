"""DNS, a token, a partition lookup, then the log on two of three replicas."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement
from systems.amazon import _failures as failures
from systems.amazon import _sources as src
from systems.amazon import components as c
from systems.amazon import facts

gap = gaps_in("the DynamoDB paper; it prints no latency objective in numbers")

with RequestFlow(
    c.amazon,
    "A DynamoDB write, step by step",
    as_of="2026-11-10",
    slo=SLO(
        objective=statement("designed for 99.99 % of requests to tables in one Region (2022)")
        @ src.DYNAMODB.at("99.99 percent availability for Regional tables"),
        availability=facts.REGIONAL_GOAL,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("if IAM or KMS is impaired, routers use cached answers for a set time")
    @ src.DYNAMODB.at("use the cached results for pre-determined extended"),
    figures={
        "Amazon's Prime Day DynamoDB peak": facts.PEAK_2025,
        "each of hundreds of tables": facts.BUSY_TABLE,
        "largest load of a test (2022)": facts.BENCHMARK,
        "global tables: availability goal": facts.GLOBAL_GOAL,
        "DynamoDB availability: value per": facts.AVAILABILITY_WINDOW,
        "latency goal (2022)": statement("low single-digit milliseconds for all requests")
        @ src.DYNAMODB.at("requests with low single-digit"),
        "lookup in metadata": statement("two requests race; the first answer is taken")
        @ src.TALK.at("we actually do is we send two requests"),
        "on-demand: at once, of old peak": facts.DOUBLE,
        "botocore, default retry mode": statement("legacy up to 1.43.127, standard from 1.44.0")
        @ src.RETRY_DEFAULT.at("'AWS_RETRY_MODE', 'standard', None"),
        "botocore legacy default: tries": facts.LEGACY_TRIES,
        "botocore standard default: tries": facts.STANDARD_TRIES,
        "botocore legacy: first back-off": facts.LEGACY_BACKOFF,
        "botocore default: connect, reads": facts.CLIENT_TIMEOUT,
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="names that do not resolve inside your own cluster",
        ),
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="a hot partition in a store of your own",
        ),
    ],
    urgent=[
        failures.HOT_KEY,
        failures.DNS_EMPTY,
        failures.LEADER_LOST,
        failures.ROUTERS_COLD,
    ],
) as diagram:
    c.callers >> Call("resolve", note="one balancer, by weight") >> c.dns_names
    c.callers >> Call("HTTPS: PutItem") >> c.routers
    c.routers >> Call("authorize", optional=True, note="cached") >> c.identity
    c.routers >> Asynchronous("tokens", note="every few seconds") >> c.admission
    c.routers >> Call("which partition?", note="also on a cache hit") >> c.memds
    c.routers >> Call("write") >> c.leader
    c.leader >> Call("log record", note="two of three persist it") >> c.storage
    c.storage >> Asynchronous("membership") >> c.memds
    c.storage >> Asynchronous("log files", note="checked, then archived") >> c.s3
