"""Request logs fill the forward proxies' disks; then a firewall blocks their new addresses."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
)
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.linux import linux
from incidents.inngest import _2024_08_16 as facts
from incidents.inngest import components as c
from incidents.inngest._steps import ROTATE, SCALE_DOWN
from incidents.inngest.facts import AUGUST as REPORT

_NO_COST = undisclosed("costs: not in Inngest's report of August 2024")

with IncidentAnatomy(
    c.inngest,
    "Full log disks stop the egress proxies",
    as_of="2024-08-16",
    report=REPORT,
    failure_class="disk-full",
    timeline=[
        Event(
            statement("disks are full of logs: the proxies hang, and no function is executed")
            @ REPORT.at("SDK Gateways stop fulfilling requests. Function execution is"),
            when=facts.STOPPED,
            phase="began",
            effects=[
                Effect(c.gateway_disks, "lost"),
                Effect(c.sdk_gateway, "lost", because=c.gateway_disks),
                Effect(c.executors, "lost", because=c.sdk_gateway),
                Effect(c.customers, "lost", because=c.sdk_gateway),
                Effect(c.functions_on_vercel, "lost", because=c.sdk_gateway),
            ],
        ),
        Event(
            statement("an alert on failed function executions pages the on-call engineers")
            @ REPORT.at("an alert citing high volume of function execution"),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement("the SDK Gateway is found to be the cause; a restart is attempted")
            @ REPORT.at("Team attempts to restart instances to reset state."),
            when=facts.FOUND,
        ),
        Event(
            statement("executors are scaled down to zero, against a thundering herd")
            @ REPORT.at("scaled down to zero to prevent thundering herd"),
            when=facts.SCALED_DOWN,
        ),
        Event(
            statement(
                "clearing of disk space by hand begins; functions are executed again, in part"
            )
            @ REPORT.at("Function execution is partially restored."),
            when=facts.CLEARING,
            phase="mitigated",
            effects=[
                Effect(c.gateway_disks, "degraded"),
                Effect(c.sdk_gateway, "degraded"),
                Effect(c.executors, "degraded"),
                Effect(c.customers, "degraded"),
                Effect(c.functions_on_vercel, "degraded", because=c.sdk_gateway),
            ],
        ),
        Event(
            statement("all proxies are back, with new addresses, which Vercel's firewall blocks")
            @ REPORT.at("the new IPs being blocked by Vercel's firewall."),
            when=facts.ONLINE,
            effects=[
                Effect(c.gateway_disks, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
        Event(
            statement("one proxy does not function correctly, and is rebooted")
            @ REPORT.at("found not to be functioning correctly and is"),
            when=facts.REBOOTED,
            effects=[Effect(c.sdk_gateway, "recovered")],
        ),
        Event(
            statement("customers on Vercel report networking issues")
            @ REPORT.at("Networking issues reported by Vercel customers."),
            when=facts.REPORTED,
        ),
        Event(
            statement("new static addresses are made, and published for partners")
            @ REPORT.at("New static IPs are published to our IP"),
            when=facts.ADDRESSES,
        ),
        Event(
            statement("proxies with static addresses start to roll out")
            @ REPORT.at("New SDK Gateways with static IPs start to"),
            when=facts.ROLLING_OUT,
        ),
        Event(
            statement("all of them are rolled out, and function execution is fully restored")
            @ REPORT.at("All SDK Gateways are rolled out. Function execution"),
            when=facts.ROLLED_OUT,
            phase="resolved",
            effects=[
                Effect(c.executors, "recovered"),
                Effect(c.functions_on_vercel, "recovered"),
            ],
        ),
        Event(
            statement("more proxies are added, for capacity and redundancy")
            @ REPORT.at("Gateways are added for extra capacity and redundancy."),
            when=facts.ADDED,
        ),
    ],
    trigger=statement("more load, with log rotation that was not properly configured")
    @ REPORT.at("Log rotation was not properly configured on these"),
    detection=statement("an alert on failed function executions; none on disk space")
    @ REPORT.at("We currently have liveness checks, and will add"),
    mitigation=statement("disk space was cleared by hand, and log rotation set to hourly")
    @ REPORT.at("Log rotation has since been configured to run"),
    impact={
        "no function execution, stated": facts.DOWN,
        "on Vercel, stated": statement("degraded for 4 hours 54 minutes")
        @ REPORT.at("and degraded on Vercel for 4 hours 54"),
        "events": statement("not lost: their ingestion is apart from execution")
        @ REPORT.at("Event API and event ingestion services are decoupled"),
        "afterwards": statement("backlogs ran so fast that Vercel blocked some addresses")
        @ REPORT.at("This high throughput caused Vercel to block a"),
    },
    barriers=[
        Barrier(
            "Hourly log rotation",
            kind="clean-up",
            what=statement("since then, logs are rotated every hour")
            @ REPORT.at("Log rotation has since been configured to run"),
            stops=c.gateway_disks,
            cost=_NO_COST,
        ),
        Barrier(
            "Alerts on disk, CPU and network",
            kind="alert",
            what=statement("alerts on network packets, CPU and disk space are to be added")
            @ REPORT.at("Network packets, CPU, disk space"),
            stops=c.gateway_disks,
            cost=_NO_COST,
        ),
        Barrier(
            "Staggered rotation of the proxies",
            kind="isolation",
            what=statement("it is to keep failures from happening at the same time")
            @ REPORT.at("Stagger rotation of SDK Gateway services to ensure"),
            stops=c.sdk_gateway,
            cost=_NO_COST,
        ),
        Barrier(
            "Pool of static addresses",
            what=statement("proxies now get static addresses, on the list that partners fetch")
            @ REPORT.at("we created a pool of static IPs to"),
            stops=c.functions_on_vercel,
            harm="degraded",
            cost=_NO_COST,
        ),
    ],
    signals=[
        linux.NO_SPACE,
        linux.SPACE_LEFT.below(
            undisclosed("threshold: the report names no value for its new alert")
        ),
        Alert(
            name=statement("a high volume of function execution failures")
            @ REPORT.at("an alert citing high volume of function execution"),
        ),
    ],
    recovery=[SPACE, SCALE_DOWN, ROTATE],
    data_loss=statement("none: inbound events were not lost")
    @ REPORT.at("Inbound events sent to Inngest were not lost."),
    rollback=statement("none: functions that failed can be replayed")
    @ REPORT.at("All functions can be replayed."),
    cost=_NO_COST,
    stated={"time to mitigate": facts.DOWN},
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="how to find what fills a disk, including deleted files and inodes",
        )
    ],
) as diagram:
    c.executors >> Call("HTTPS, by proxy") >> c.sdk_gateway
    c.sdk_gateway >> Call("logs each request") >> c.gateway_disks
    c.sdk_gateway >> Call("HTTPS") >> c.customers
    c.sdk_gateway >> Call("HTTPS, through a firewall") >> c.functions_on_vercel
