"""Recovery steps for Robinhood's systems, as its posts and talks name them."""

from atlas import Check, Step, action, gaps_in, undisclosed
from systems.robinhood import _press as press
from systems.robinhood import _sources as src

_WHERE = "Robinhood's posts, talks and statements"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")

REPUBLISH = Step(
    "Republish the dead letters to their retry topic, once the consumer can process them.",
    command=action("Republish the stored events to the retry topic of Kafka.")
    @ src.DEAD_LETTERS.at("republishing them to retry kafka topics for safe"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a republished event is processed again; fix the consumer first.",
    verify="The lag of the retry topic falls, and no new dead letters of its kind arrive.",
)
INSPECT = Check(
    "Query the dead letters in Postgres: since when, of which topic, with which error.",
    action("Inspect and query the dead letters in Postgres.")
    @ src.DEAD_LETTERS.at("dealing with dead letters, inspecting and querying"),
    **gap.of("healthy", "unhealthy"),
    verify="All of one topic since one time: a change upstream, or events that cannot be "
    "deserialized, are among the causes that the talk names.",
)
LESS_LOAD = Step(
    "Reduce the load on the DNS servers, so that they answer again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let the traffic back in steps: clients that retry at once are a thundering herd, too.",
    verify="A DNS server answers when it is queried directly, and services reach each other.",
)
BROKERS = Step(
    "Restore a broker in the Isr of the partitions without a leader.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: a restored broker serves again.",
    verify="No partition lacks a leader, and the order services send to the cluster again.",
)
FAUST_RESTART = Step(
    "Restart the Faust worker whose stream hangs, once its log is kept.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a restarted worker stays restarted; its group rebalances twice.",
    verify="The group is Stable, and the lag of the partition falls.",
)
SESSION = Check(
    "Check which FIX sessions with market makers are connected.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="One alone: that market maker or the line to it. All: main street or the network.",
)
OTHER_VENUE = Step(
    "Route orders to another market maker or exchange.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Route to the first one again, once its session is connected.",
    verify="New orders are acknowledged. Reconcile those that were open at the lost session.",
)
ONE_SHARD = Check(
    "Count errors and latency of the brokerage by shard.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="One shard alone: its database is the place to look. All shards: something shared.",
)
TO_REPLICAS = Step(
    "Redirect queries that tolerate a stale answer from the primary to the read replicas.",
    command=action("Redirect certain queries to read replicas.")
    @ src.CRYPTO.at("Redirect certain queries to read replicas, to"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send them to the primary again, if replicas lag so far that answers are wrong.",
    verify="CPU of the primary falls. Replicas lag, too: writes must not depend on what they say.",
)
BUILD = Check(
    "Compare the canary with the stable version of the application.",
    action("Compare the metrics of the canary with those of the stable version.")
    @ src.DEPLOYS.at("the performance of new code with data from"),
    **gap.of("healthy", "unhealthy"),
    verify="Worse than the stable version: the deployment platform rolls back by itself.",
)
DEPOSIT = Check(
    "Compare the deposit that the clearing house requires with what is held for it.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="More required than held: the company decides what to do, not on-call.",
)
RESTRICT = Step(
    "Restrict buying of the volatile securities, as in January 2021.",
    command=action("Put temporary buying restrictions on a small number of securities.")
    @ press.CNBC_DEPOSIT.at("buying restrictions on a small number of securities"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Lift the restrictions once the deposit is met.",
    verify="The clearing house accepts the deposit. A decision of the company, not of on-call.",
)
