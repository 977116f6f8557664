"""How one block of a file gets from a client onto disks in two zones."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, waive
from systems.dropbox import _failures as failures
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c
from systems.dropbox import facts

gap = gaps_in("Dropbox's posts, filings and talks")

with RequestFlow(
    c.dropbox,
    "One block, from a laptop to disks in two zones",
    as_of="2026-04-02",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=failures.BLOCK_RETRIES,
    figures={
        "largest block": storage.BLOCK,
        "requests of all users (2021)": facts.REQUESTS_2021,
        "lag of the second zone (2016)": storage.REPLICATION_LAG,
        "blocks sampled to verify (2016)": storage.SAMPLED,
        "reads of data up to a month old": storage.READS_OF_A_MONTH,
    },
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="which clients hold the connections",
        ),
    ],
    urgent=[
        failures.OSD_DOWN,
        failures.TOO_MANY_CONNECTIONS,
        failures.FAILOVER_FAILS,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.proxies
    c.proxies >> Call("requests") >> c.services
    c.services >> Call("blocks", note="which service calls is not published") >> c.frontends
    (
        c.frontends
        >> Call("hash of the block", note="look up; add it after the write")
        >> c.block_index
    )
    c.frontends >> Call("volumes", note="choose an open one") >> c.replication_table
    c.frontends >> Call("blocks", note="to each host of the volume, with fsync") >> c.hosts
    c.services >> Call("files and folders", note="which blocks make up the file") >> c.filesystem
    c.hosts >> Asynchronous("new blocks") >> c.zone_copier
    c.zone_copier >> Asynchronous("blocks") >> c.second_zone
    waive("CFO304", because=c.OWN_MACHINES)
