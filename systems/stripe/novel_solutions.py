"""What Stripe built for itself."""

from atlas import (
    Asynchronous,
    Call,
    NovelSolutions,
    Replication,
    Solution,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import _storage_facts as storage
from systems.stripe import components as c
from systems.stripe import facts

NO_CODE = undisclosed("source code: the post links none")
gap = gaps_in("Stripe's posts")

with NovelSolutions(
    c.stripe,
    "Idempotency keys, chunks that change shards, a money ledger",
    as_of="2024-12",
    solutions=[
        Solution(
            "Idempotency keys",
            problem=statement(
                "after a failed call the client does not know whether it was carried out"
            )
            @ src.IDEMPOTENCY.at("leaving the work in limbo."),
            invention=statement("API v1 keeps the first result of a key and returns it again")
            @ src.KEYS_V1.at("For API v1, Stripe saves the status code"),
            effect={
                "a repeat with the key": statement("creates no second object")
                @ src.KEYS.at("without risk of creating a second object"),
                "keys of API v1": statement("may be removed once they are 24 hours old")
                @ src.KEYS.at("automatically after they’re at least 24 hours old"),
                "keys of API v2": statement("30 days of replay")
                @ src.HTTP_ERRORS.at("uses different replay behavior and a 30-day"),
            },
            open_source=statement("the client side alone: libraries such as stripe-ruby")
            @ src.RUBY_REQUESTS.at('headers["Idempotency-Key"]'),
            components=[c.businesses, c.api],
        ),
        Solution(
            "Data Movement Platform",
            problem=statement("a chunk of data must move without downtime or slower queries")
            @ src.DOCDB.at("in a client-transparent manner with zero downtime."),
            invention=statement("version tokens: the source shard rejects what has an old one")
            @ src.DOCDB.at("is based on the idea of versioned gating."),
            effect={
                "traffic switch (2024)": storage.SWITCH,
                "write throughput, sorted import": storage.IMPORT_SPEED,
                "shards merged away (2023)": statement("about three quarters")
                @ src.DOCDB.at("underlying DocDB shards by approximately three quarters."),
            },
            open_source=NO_CODE,
            components=[c.mover, c.chunk_metadata, c.replicator],
        ),
        Solution(
            "Ledger",
            problem=statement("nothing forces systems to represent or deliver data alike")
            @ src.LEDGER.at("no intrinsic mechanism forcing these systems to"),
            invention=statement(
                "Ledger models each producer as a state machine that moves balances"
            )
            @ src.LEDGER.at("encodes a state machine representation of producer"),
            effect={
                "volume verified in 4 days (2024)": storage.VERIFIED,
                "money movement explained (2024)": storage.EXPLAINED,
            },
            open_source=NO_CODE,
            components=[c.ledger],
        ),
        Solution(
            "Four limiters in front of the API",
            problem=statement("one user's script can slow down everyone else")
            @ src.LIMITERS.at("ensure that one bad actor can’t accidentally"),
            invention=statement("two limiters by user, two load shedders by state of the system")
            @ src.LIMITERS.at("decisions based on the whole state of"),
            effect={
                "one month (2017), rate": statement("millions of rejections")
                @ src.LIMITERS.at("rejected millions of requests this month alone,"),
                "one month (2017), concurrency": facts.CONCURRENT_REJECTED,
                "one month (2017), busy workers": facts.SHED,
            },
            open_source=statement("a gist, based on code in production")
            @ src.LIMITERS.at("based on the code we actually use"),
            components=[c.limiters],
        ),
        Solution(
            "Sorbet",
            problem=statement("by 2017: millions of lines of Ruby that engineers feared to change")
            @ src.SORBET.at("existing engineers were scared to make sweeping"),
            invention=statement("a gradual type checker for Ruby")
            @ src.SORBET.at("a fast, powerful type checker designed for"),
            effect={
                "lines checked (2022)": facts.RUBY_LINES_2022,
                "lines/s a core, informal (2020)": facts.TYPE_CHECK_SPEED,
            },
            open_source=statement("sorbet.org")
            @ src.SORBET.at("decided to create and open source Sorbet,"),
            components=[c.api],
        ),
        Solution(
            "Veneur",
            problem=statement("with many hosts, data of one host says little")
            @ src.VENEUR_README.at("data about individual hosts is uninteresting except"),
            invention=statement("hosts forward sketches that global instances merge")
            @ src.VENEUR_README.at(
                "percentiles forwarded to `forward_address` for global aggregation"
            ),
            effect={
                "percentiles of a timer": statement("across all hosts, by tag")
                @ src.VENEUR_README.at("the p99 across all hosts, by tag"),
            },
            open_source=statement("github.com/stripe/veneur")
            @ src.VENEUR_README.at("https://godoc.org/github.com/stripe/veneur"),
            components=[c.metrics],
        ),
    ],
    figures={
        "traffic switch of a chunk (2024)": storage.SWITCH,
        "volume verified in 4 days (2024)": storage.VERIFIED,
    },
    patents=undisclosed("patents: no list of Stripe's patents was looked for beyond the posts"),
    urgent=[
        failures.UNKNOWN_RESULT,
        failures.ROUTES_STALE,
        failures.MOVE_LAGS,
        failures.LEDGER_UNCLEARED,
    ],
) as diagram:
    c.businesses >> Call("HTTPS", note="with a key") >> c.routing >> Call("HTTP") >> c.limiters
    c.limiters >> Call("request") >> c.api
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.docdb_proxy >> Call("routes") >> c.chunk_metadata
    c.mover >> Call("switch the route") >> c.chunk_metadata
    c.docdb >> Asynchronous("oplog") >> c.cdc_log >> Asynchronous("oplog") >> c.replicator
    c.replicator >> Replication("tagged writes", lag=gap("lag of the copy")) >> c.docdb
    c.api >> Asynchronous("events of money movement") >> c.ledger
    waive(
        "IN403",
        because="Stripe's documentation and posts on keys, migrations and Ledger name no recovery "
        "times: the 2 s are of a switch that succeeds",
    )
    waive("AM102", because="where Stripe's own services, such as Ledger, log is not published")
