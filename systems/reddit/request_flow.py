"""One upvote through Reddit's monolith r2, as its last published code processes it."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as failures
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import components as c
from systems.reddit import facts

gap = gaps_in("Reddit's posts and the published code of r2 name no latency of a vote")

with RequestFlow(
    c.reddit,
    "One upvote through the monolith r2 (code of 2017)",
    as_of="2026-02-05",
    slo=SLO(
        objective=statement("availability goal of Reddit as a whole, on any day (2023)")
        @ src.AVAILABILITY.at("our goal is 99.95% availability on any given"),
        availability=facts.AVAILABILITY,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("without RabbitMQ, r2 starts and serves most pages (2017)")
    @ src.R2_AMQP.at("allows the app server to start and serve"),
    figures={
        "votes a month (2018)": facts.VOTES_2018,
        "vote lock, wait up to (2017)": storage.VOTE_LOCK,
        "wait for a lock, default (2017)": storage.LOCK_WAIT,
        "prefetch, vote consumers (2017)": storage.PREFETCH,
        "own vote shown, up to (2017)": storage.VOTE_SHOWN,
        "start of a worker of r2 (2017)": facts.WORKER_START,
        "author queues if sharded (2017)": storage.LISTING_SHARDS,
    },
    urgent=[
        failures.VOTES_WAIT,
        failures.CACHES_EMPTY,
        failures.REPLICA_BEHIND,
        failures.POOL_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/rabbitmq_resource_alarm",
            "guide",
            because="an alarm of RabbitMQ blocks what publishes votes",
        ),
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="vote") >> r.balancers
    r.balancers >> Call("HTTP", note="a pool by kind of page") >> r.monolith
    r.monolith >> Call("set", note="own vote shows at once") >> r.cache
    r.monolith >> Call("AMQP", note="vote_link_q") >> r.queue
    r.queue >> Asynchronous("votes") >> r.voters
    r.voters >> Call("lock", note="per voter and post") >> r.cache
    r.voters >> Call("score") >> r.things
    r.voters >> Call("vote") >> r.wide
    r.voters >> Asynchronous("post", note="author, subreddit, domain") >> r.queue
    r.queue >> Asynchronous("posts", note="in batches") >> r.listers
    r.listers >> Call("listings", note="hot, top, controversial") >> r.wide
    waive("CFO304", because=c.NO_RESERVED_SHARE)
