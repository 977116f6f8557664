"""One database for every certificate: new servers made the median request ten times faster."""

from atlas import (
    BeforeAfter,
    Bottleneck,
    Call,
    Measurement,
    PerformanceProfile,
    Replication,
    statement,
    undisclosed,
    waive,
)
from systems.letsencrypt import _failures as failures
from systems.letsencrypt import components as c
from systems.letsencrypt import facts
from systems.letsencrypt.steps import READ_CPU, READ_QUERY_TIME, SHOW_SECTORS

NO_LAG = undisclosed("lag of the replicas: the post and the repository of the settings")

with PerformanceProfile(
    c.letsencrypt,
    "The primary database on EPYC, NVMe and OpenZFS, September 2020",
    as_of="2025-08-06",
    bottleneck=Bottleneck(
        c.former_database,
        what=statement("the CPUs of the single primary were reaching their limit")
        @ facts.SERVERS.at("our old CPUs were reaching their limit"),
        figures={"CPU in use before": facts.CPU_BEFORE, "query, average": facts.QUERY_BEFORE},
    ),
    found=statement("CPU of the primary averaged over 90 % in the week before")
    @ facts.SERVERS.at("averaged over 90%"),
    probes=[READ_CPU, READ_QUERY_TIME, SHOW_SECTORS],
    hypothesis=statement("the aim: more than double almost every performance metric in the same 2U")
    @ facts.SERVERS.at("more than double almost every performance metric"),
    change=statement("EPYC CPUs; 24 NVMe drives with OpenZFS in place of hardware RAID")
    @ facts.SERVERS.at("we got several recommendations for OpenZFS"),
    effect=[
        BeforeAfter("API request", "p50", before=facts.API_BEFORE, after=facts.API),
        BeforeAfter("query response", "mean", before=facts.QUERY_BEFORE, after=facts.QUERY),
        BeforeAfter("CPU of the primary", "unstated", before=facts.CPU_BEFORE, after=facts.CPU),
        BeforeAfter(
            "read capacity of one drive",
            "plain",
            better="higher",
            before=facts.READ_BEFORE,
            after=facts.READ,
        ),
    ],
    measured=Measurement(
        method=statement("in production: median request, /proc/stat, INFORMATION_SCHEMA")
        @ facts.SERVERS.at("our median time to process a request"),
        load=facts.SITES_2021,
        sample=statement("the week before the primary was replaced, for the CPU")
        @ facts.SERVERS.at("In the week before we upgraded our primary"),
        machine=statement("PowerEdge R7525, 2 EPYC 7542") @ facts.SERVERS.at("2U form factor"),
    ),
    cost=statement("quite expensive servers and a sizeable effort for the engineers")
    @ facts.SERVERS.at("it was a sizable undertaking"),
    trade_off=statement("durability: ZFS and MariaDB are tuned for performance over it")
    @ facts.STORAGE.at("tuning ZFS and MariaDB for performance over durability"),
    returns=failures.DATABASE_BUSY,
    figures={
        "cores of one server, before": facts.CORES_BEFORE,
        "cores of one server, after": facts.CORES,
    },
) as diagram:
    c.subscribers >> Call("ACME over HTTPS") >> c.api
    c.api >> Call("SQL", note="until September 2020") >> c.former_database
    c.api >> Call("SQL", note="writes") >> c.database
    c.api >> Call("SQL", note="most API reads, since late 2021", optional=True) >> c.replicas
    c.database >> Replication("to two others", lag=NO_LAG) >> c.replicas
    waive("CFO305", because="no cost of the next servers: the post and the budgets do not say")
    waive("IN403", because="the post mentions no outage, and so no recovery")
    waive("IN405", because="post and repository name no rollback to the former servers")
    waive("AM105", because="the post replaced the servers; no step for one outage is in it")
