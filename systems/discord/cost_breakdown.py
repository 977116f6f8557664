"""List prices applied to quantities that Discord published; the rest is unknown."""

from atlas import (
    Call,
    CostBreakdown,
    Optimisation,
    Replication,
    Spend,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

gap = gaps_in("no post, interview or filing states it")
NO_MACHINES = undisclosed(
    "machine types: no post names those of the API, search, ScyllaDB and voice"
)
NO_LAG = undisclosed("lag of exports: the post of 2021 gives none for copies of databases")

with CostBreakdown(
    c.discord,
    "Published quantities at list prices",
    as_of="2026-07-30",
    spend=[
        Spend(
            c.messages_db,
            monthly=facts.SCYLLA_DISK_COST,
            covers="72 nodes x 9 TB of local SSD and their mirror on network disks; no machines",
        ),
        Spend(
            c.warehouse,
            monthly=facts.WAREHOUSE_COST,
            covers="30 PB at the long-term storage price of 2016; no queries, no vCPUs",
        ),
        Spend(
            c.warehouse,
            monthly=facts.WAREHOUSE_CPU_COST,
            covers="30,000 vCPU that process its data (2021), cheapest to costliest type",
        ),
        Spend(
            c.media_proxy,
            monthly=facts.MEDIA_COST,
            covers="12 machines, the peak of an autoscaled group (2017), for all of a month",
        ),
        Spend(c.search, monthly=NO_MACHINES, covers="40 Elasticsearch clusters (2025)"),
        Spend(c.api, monthly=NO_MACHINES, covers="machines of the API"),
        Spend(c.voice, monthly=NO_MACHINES, covers="voice servers and their traffic"),
    ],
    unit_costs={
        "message disks, per message sent": facts.SCYLLA_COST_A_MESSAGE,
        "message disks, per user": facts.SCYLLA_COST_A_USER,
        "resized image (2017)": facts.MEDIA_COST_AN_IMAGE,
    },
    optimisations=[
        *c.discord.economics.optimisations,
        Optimisation(
            "Content from Cloudflare's edge (2016)",
            **gap.of(before="bill of Google Cloud before it", after="bill after it"),
            how=statement("Cloudflare serves over 2 PB a month from its edge")
            @ facts.CASE_STUDIES.at("over 2PB/month from the edge"),
            saving=facts.CLOUDFLARE_SAVED,
            cost=gap("fee of Cloudflare, and work of the change"),
        ),
        Optimisation(
            "Local tests with a daemon",
            before=facts.TEST_BEFORE,
            after=facts.TEST_AFTER,
            how=statement("a process that keeps the tests' imports loaded")
            @ facts.PYTEST.at("from 20 seconds down to 2 seconds"),
            **gap.of("saving", "cost"),
        ),
    ],
    reserved=gap("reserved share"),
    figures={
        "local SSDs, 3-year price": facts.SCYLLA_SSD_COST_3Y,
        "Media Proxy, 3-year price": facts.MEDIA_COST_3Y,
        "servers saved by Media Proxy": facts.MEDIA_SERVERS_SAVED,
        "search of 2017 at list price": facts.SEARCH_COST_2017,
        "served from the edge (2016)": facts.EDGE_SERVED_2016,
    },
    urgent=[failures.HOT_PARTITION, failures.BAD_SECTOR],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS", optional=True) >> c.media_proxy
    c.clients >> Call("media over UDP", optional=True) >> c.voice
    c.edge >> Call("HTTPS") >> c.api >> Call("gRPC") >> c.data_services
    c.data_services >> Call("CQL") >> c.messages_db
    c.api >> Call("HTTP", optional=True) >> c.search
    c.messages_db >> Replication("exports", lag=NO_LAG, note="data stores not named") >> c.warehouse
    waive("EV504", because="the only copy that was found of what Cloudflare saved has no date")
