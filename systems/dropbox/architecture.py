"""Which components answer a request at Dropbox, and where metadata and blocks are stored."""

from atlas import (
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Observation,
    undisclosed,
    waive,
)
from systems.dropbox import _failures as failures
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c

with CompleteArchitecture(
    c.dropbox,
    "Metadata on MySQL, blocks on its own disks",
    as_of="2026-04-02",
    timeouts=undisclosed("timeouts: the posts on Courier, Bandaid and Envoy were read in part"),
    retries=failures.BLOCK_RETRIES,
    cost=c.dropbox.economics.infrastructure,
    figures={
        "reads of data up to a day old": storage.READS_OF_A_DAY,
        "user data on own disks (2018)": storage.OWN_SHARE_2018,
        "SMR-capable hard drives (2023)": storage.SMR_SHARE,
    },
    see=[
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="an outage of the store that holds the rest of the data",
        ),
    ],
    urgent=[
        failures.NO_UPSTREAM,
        failures.FAILOVER_FAILS,
        failures.OSD_DOWN,
        failures.DEADLINES,
    ],
) as diagram:
    diagram.include(Group("Magic Pocket cell", [c.hosts], boundary="cell"))
    c.clients >> Call("HTTPS") >> c.proxies
    c.proxies >> Call("requests") >> c.services
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.services >> Call("files and folders") >> c.filesystem
    c.services >> Call("blocks") >> c.frontends
    c.frontends >> Call("hash of a block") >> c.block_index
    c.frontends >> Call("blocks") >> c.hosts
    c.master >> Observation("repairs") >> c.hosts
    waive("CFO304", because=c.OWN_MACHINES)
