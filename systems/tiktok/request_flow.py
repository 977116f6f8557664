"""One request to the recommender Monolith, and how the user's action returns to the model."""

from atlas import SLO, Asynchronous, Call, Link, Replication, RequestFlow, gaps_in, waive
from systems.tiktok import _failures as failures
from systems.tiktok import _recommender as recommender
from systems.tiktok import components as c
from systems.tiktok import facts

gap = gaps_in("the paper of 2022 and the open code")

with RequestFlow(
    c.tiktok,
    "BytePlus Recommend: from a click to a new model",
    as_of="2026-11",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("what an entry returns without its parameter servers"),
    figures={
        "timeout, a PS (default, 2023)": facts.FETCH_TIMEOUT,
        "sync interval, open code (2023)": facts.SYNC_EVERY,
        "tables of one model (2022)": facts.EMBEDDING_TABLES,
        "snapshot of all PS, every (2022)": facts.SNAPSHOT_EVERY,
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="why training examples arrive late",
        ),
    ],
    urgent=[
        failures.SYNC_FAILS,
        failures.SESSION_LOST,
        failures.EXAMPLES_LATE,
        failures.TRAINING_PS_DOWN,
    ],
) as diagram:
    recommender.product >> Call("request") >> recommender.entry
    (
        recommender.entry
        >> Call(
            "embeddings",
            timeout=facts.FETCH_TIMEOUT,
            note="defaults, 2023",
        )
        >> recommender.serving_ps
    )
    (
        recommender.entry
        >> Call("names", note="where each PS is", optional=True)
        >> recommender.registry
    )
    recommender.product >> Asynchronous("actions") >> recommender.action_log
    recommender.entry >> Asynchronous("data of serving") >> recommender.action_log
    recommender.action_log >> Asynchronous("both streams") >> recommender.joiner
    recommender.joiner >> Asynchronous("labelled examples") >> recommender.examples
    recommender.examples >> Asynchronous("examples") >> recommender.trainer
    recommender.trainer >> Call("gradients") >> recommender.training_ps
    (
        recommender.training_ps
        >> Replication("touched keys", lag=gap("lag of one update"))
        >> recommender.serving_ps
    )
    waive("CFO304", because=c.NO_FLEETS)
    waive("IN403", because=c.NO_TIMES)
