"""A flood of transactions keeps nodes busy; the slow ones no longer process blocks in time."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Placeholder,
    Step,
    shell,
    statement,
    undisclosed,
)
from incidents.chia import _2021_10_30 as moments
from incidents.chia import components as c
from incidents.chia import facts
from incidents.chia._technologies import node
from incidents.chia.facts import DUST_STORM as REPORT

_NO_COST = undisclosed("costs: not in the post-mortem of 2021")

with IncidentAnatomy(
    c.chia,
    "A flood of transactions slows blocks; small nodes drop out",
    as_of="2021-11-01",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement("the first wave of transactions begins")
            @ REPORT.at("First wave of storm transactions begins"),
            when=moments.FIRST,
            phase="began",
            effects=[Effect(c.mempool, "degraded")],
        ),
        Event(
            statement("as the mempool grows, lower-end nodes begin to fall behind on the chain")
            @ REPORT.at("lower end nodes becoming clogged with the larger"),
            when=moments.BEHIND,
            effects=[Effect(c.small_nodes, "degraded", because=c.mempool)],
        ),
        Event(
            statement("alarms on the AWS usage of timelords fire, and engineers investigate")
            @ REPORT.at("Chia operations alarms focused on AWS timelord usage"),
            when=moments.ALARMS,
            phase="detected",
        ),
        Event(
            statement("teams establish that this is likely not genuine traffic")
            @ REPORT.at("establish this is likely not genuine traffic, load"),
            when=moments.NOT_GENUINE,
        ),
        Event(
            statement("the first wave peaks at 1,750 transactions in the mempool")
            @ REPORT.at("first wave of transaction peaks at 1750 transactions"),
            when=moments.FIRST_PEAK,
        ),
        Event(
            statement(
                "the team tunes all alerts; it sees a third party's unannounced test, or worse"
            )
            @ REPORT.at("Chia team tunes all alerting, establishes these transactions"),
            when=moments.TUNED,
        ),
        Event(
            statement("the mempool is empty") @ REPORT.at("Mempool is back to zero."),
            when=moments.FIRST_EMPTY,
            effects=[Effect(c.mempool, "recovered"), Effect(c.small_nodes, "recovered")],
        ),
        Event(
            statement("the second wave begins") @ REPORT.at("Second wave of transactions begin."),
            when=moments.SECOND,
            effects=[Effect(c.mempool, "degraded")],
        ),
        Event(
            statement(
                "the symptoms are there until the mempool is empty, as in each wave of that day"
            )
            @ REPORT.at("returning things to normal each time. It is"),
            when=moments.BEHIND,
            effects=[Effect(c.small_nodes, "degraded", because=c.mempool)],
        ),
        Event(
            statement("the second wave peaks at about 2,800 transactions")
            @ REPORT.at("Second wave peaks at ~2800 transactions."),
            when=moments.SECOND_PEAK,
        ),
        Event(
            statement("the mempool is empty again") @ REPORT.at("Mempool is empty again."),
            when=moments.SECOND_EMPTY,
            effects=[Effect(c.mempool, "recovered"), Effect(c.small_nodes, "recovered")],
        ),
        Event(
            statement("the final and largest wave begins")
            @ REPORT.at("Final and largest wave of the dust storm"),
            when=moments.THIRD,
            effects=[Effect(c.mempool, "degraded")],
        ),
        Event(
            statement("as the mempool grows, lower-power nodes cannot stay in sync, and drop out")
            @ REPORT.at("lower-power nodes fell off the network as they"),
            when=moments.BEHIND,
            effects=[
                Effect(c.small_nodes, "lost", because=c.mempool),
                Effect(c.nodes, "degraded", because=c.small_nodes),
                Effect(c.farmers, "degraded", because=c.small_nodes),
                Effect(c.pools, "degraded", because=c.mempool),
            ],
        ),
        Event(
            statement("engineers online at that hour notice the rise of the mempool")
            @ REPORT.at("Engineers online at this hour begin conversations about"),
            when=moments.SEEN_AGAIN,
        ),
        Event(
            statement("engineers begin work on optimizations found in the logs of nodes")
            @ REPORT.at("Chia engineers begin work on potential improvements and"),
            when=moments.OPTIMIZED,
        ),
        Event(
            statement("the team decides on an emergency patch")
            @ REPORT.at("an optimization patch based on the learnings so"),
            when=moments.PATCH,
        ),
        Event(
            statement("the unknown entity stops sending")
            @ REPORT.at("UTC the unknown entity ceased their dust storm"),
            when=moments.CEASED,
            phase="mitigated",
        ),
        Event(
            statement("the third wave peaks at about 5,750 transactions")
            @ REPORT.at("second peak of ~5750 transactions in mempool."),
            when=moments.THIRD_PEAK,
        ),
        Event(
            statement("the mempool is empty")
            @ REPORT.at("04:46 AM PST Monday Nov 1st: mempool is"),
            when=moments.EMPTY,
            phase="resolved",
            effects=[
                Effect(c.mempool, "recovered"),
                Effect(c.small_nodes, "recovered"),
                Effect(c.nodes, "recovered"),
                Effect(c.farmers, "recovered"),
                Effect(c.pools, "recovered"),
            ],
        ),
        Event(
            statement("the emergency patch is planned, for release on November 3")
            @ REPORT.at("Formal planning for the emergency patch is set,"),
            when=moments.PLANNED,
        ),
        Event(
            statement("version 1.2.11 is released, which solves many of the issues")
            @ REPORT.at("On November 4, 2021, 1.2.11 was released, which"),
            when=moments.RELEASED,
        ),
    ],
    trigger=statement("an unknown actor sent a large volume of transactions")
    @ REPORT.at("actor began sending a large volume of transactions"),
    detection=statement("alarms on the AWS usage of timelords")
    @ REPORT.at("Chia operations alarms focused on AWS timelord usage"),
    mitigation=statement("none: the sender stopped; the patch came three days later")
    @ REPORT.at("UTC the unknown entity ceased their dust storm"),
    impact={
        "space that could not farm": statement("as much as about 5 EiB, in the third wave")
        @ REPORT.at("as much as ~5 EiB of farmer space"),
        "mempool, first wave": facts.FIRST_PEAK,
        "mempool, second wave": facts.SECOND_PEAK,
        "mempool, third wave": facts.THIRD_PEAK,
        "root cause, by the report": statement("slow block propagation: nodes were busy")
        @ REPORT.at("the dust storm was slow block propagation. The"),
        "chain": statement("it never stopped: blocks were made and signed")
        @ REPORT.at("blocks, and the chain never stopped."),
        "between the waves": statement("the mempool cleared, and the network was normal")
        @ REPORT.at("returning things to normal each time. It is"),
        "without a fee": statement("transactions were delayed; some pools could not pay out")
        @ REPORT.at("some pools were not able to claim pool"),
        "strong nodes": statement("affected if the majority of their peers struggled")
        @ REPORT.at("even very strong nodes were impacted if the"),
        "return to normal": statement("shortly after the sender had stopped, by the report")
        @ REPORT.at("shortly following that the block chain returned to"),
        "time zone": statement("the report says PST, read as Pacific time: PDT on those days")
        @ REPORT.at("## Timeline (all times PST ) Saturday Oct"),
        "error text": undisclosed(
            "messages: the post-mortem prints none; those below are of Chia 1.2.10"
        ),
        "when nodes fell behind": undisclosed(
            "times: the report gives those of the waves, not of the nodes"
        ),
    },
    barriers=[
        Barrier(
            "Blocks before transactions",
            kind="isolation",
            what=statement("1.2.11: a node always validates and propagates blocks first")
            @ REPORT.at("Blocks are now always prioritized over transactions. No"),
            stops=c.small_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "A queue for transactions",
            kind="limit",
            what=statement("1.2.11: a transaction queue; before, there was no maximum size")
            @ REPORT.at("there was no max queue size for transactions,"),
            stops=c.small_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Dropping of transactions",
            kind="retry-control",
            what=statement("1.2.11: a node that cannot keep up drops transactions")
            @ REPORT.at("Transaction dropping was implemented in cases where a"),
            stops=c.small_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Load tests above the storm",
            kind="test",
            what=statement("load tests on testnet, with more transactions than the dust storm")
            @ REPORT.at("we have improved our load testing capabilities and"),
            stops=c.small_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "SSD and swap on small nodes",
            kind="capacity",
            what=statement(
                "temporary minimum for a Pi 4: an SSD for the database, at least 1 GB of swap"
            )
            @ REPORT.at("with the additional specification of an ssd for"),
            stops=c.small_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Fees in Chia's client",
            kind="setting",
            what=statement("1.2.11 should correct all issues with fees, except of PlotNFTs")
            @ REPORT.at("latest release of 1.2.11 should correct all the"),
            stops=c.pools,
            cost=_NO_COST,
        ),
    ],
    signals=[
        node.SLOW_VALIDATION,
        node.NOT_SYNCED,
        node.MEMPOOL_SIZE.rising(),
        Alert(
            name=statement("alarms on the AWS usage of timelords")
            @ REPORT.at("Chia operations alarms focused on AWS timelord usage")
        ),
    ],
    recovery=[
        Check(
            "Check whether the node is synced, and at which height.",
            shell("chia show --state") @ facts.SHOW.at("Show the current state of the blockchain"),
            healthy=statement("Current Blockchain Status: Full Node Synced")
            @ facts.SHOW.at("Current Blockchain Status: Full Node Synced"),
            unhealthy=statement("Current Blockchain Status: Not Synced")
            @ facts.SHOW.at("Current Blockchain Status: Not Synced."),
        ),
        Check(
            "Find blocks that took more than 2 seconds to validate.",
            shell("grep 'WARNING.*Block validation time' <log-file>")
            @ facts.FULL_NODE.at("Block validation time: {validation_time:0.2f} seconds,"),
            **c.gap.of("healthy", "unhealthy"),
            verify="Each line is a block that took more than 2 seconds to validate.",
        ),
        Step(
            "Send a transaction that has to pass the storm with a fee.",
            command=shell(
                "chia wallet send --amount <amount> --fee <fee> --address <address>",
                own=[
                    Placeholder("amount", "how much to send, in XCH", r"[\d.]+", "0.1"),
                    Placeholder("fee", "the fee, in XCH", r"[\d.]+", "0.0001"),
                ],
            )
            @ facts.WALLET.at("Set the fees for the transaction, in XCH"),
            **c.gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="None: a transaction in a block is final, its fee is paid.",
            verify="The transaction is confirmed in a block.",
        ),
    ],
    data_loss=statement("none mentioned; pools processed their pending transactions later")
    @ REPORT.at("were able to process the pending transactions and"),
    rollback=statement("none: pending transactions were processed after the storm")
    @ REPORT.at("were able to process the pending transactions and"),
    cost=_NO_COST,
) as diagram:
    c.sender >> Call("transactions") >> c.mempool
    c.pools >> Call("transactions") >> c.mempool
    c.nodes >> Call("validate transactions") >> c.mempool
    c.small_nodes >> Call("validate transactions") >> c.mempool
    c.nodes >> Asynchronous("blocks") >> c.small_nodes
    c.farmers >> Call("signage points") >> c.small_nodes
