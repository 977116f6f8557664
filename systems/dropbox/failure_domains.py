"""Blast radius at Dropbox: a failed failover, reinstalled databases, under-filled volumes."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c
from systems.dropbox import facts

INCIDENTS = [
    Incident(
        "A new erasure coder leaves volumes almost empty",
        date="2025",
        report=src.COMPACTION,
        cascade=[c.live_coder, c.hosts],
        trigger=statement("a service rolled out in 2025 changed how data is placed")
        @ src.COMPACTION.at("new service that changed how data is"),
        impact=statement("storage overhead rose; by how much was not read")
        @ src.COMPACTION.at("fragmentation increased, pushing storage overhead higher"),
        mitigation=statement("several compaction strategies at once")
        @ src.COMPACTION.at("multi-strategy approach we rolled out to drive"),
        duration=undisclosed("duration: the opening of the post gives none"),
    ),
    Incident(
        "A fault of the failover tooling takes Dropbox down",
        date="2020-05",
        report=src.UNPLUGGED_INFOQ,
        cascade=[c.readiness, c.filesystem, c.services],
        trigger=statement("a fault in the failover tooling")
        @ src.UNPLUGGED_INFOQ.at("until a fault in the failover tooling"),
        impact=statement("an outage of 47 minutes")
        @ src.UNPLUGGED_INFOQ.at("caused a 47 minute outage in May 2020"),
        mitigation=undisclosed("mitigation: Dropbox's post was read in its opening only"),
        duration=facts.OUTAGE_2020,
    ),
    Incident(
        "An OS upgrade reinstalls databases in production",
        date="2014-01-10",
        report=src.OUTAGE_2014,
        cascade=[c.upgrades, c.mysql_2014],
        trigger=statement("a subtle bug in the script that checks for active data")
        @ src.OUTAGE_2014.at("A subtle bug in the script caused the"),
        impact=statement("site down for about 3 h; core service fully back on Sunday")
        @ src.OUTAGE_2014.at("core service fully restored by 4:40 PM PT"),
        mitigation=statement("recovery from backups")
        @ src.OUTAGE_2014.at("we performed the recovery from our backups"),
        duration=facts.CORE_RESTORED,
    ),
]

with FailureDomains(
    c.dropbox,
    "A failed failover and reinstalled databases",
    as_of="2026-04-02",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: the posts on Courier and Bandaid were read in part"),
    bulkheads=statement("a cell of Magic Pocket is the unit of failure isolation (2016)")
    @ src.CASE_STUDY.at("the unit of failure isolation,"),
    focus=c.filesystem,
    figures={
        "replicas of each master (2014)": facts.DATABASE_REPLICAS_2014,
        "site down (2014)": facts.SITE_DOWN_2014,
        "most functions back (2014)": facts.MOST_RESTORED,
        "core service degraded (2014)": facts.CORE_RESTORED,
        "outage, failover tooling (2020)": facts.OUTAGE_2020,
        "sites unplugged (2021 test)": facts.SITES_UNPLUGGED,
        "time off the network (2021 test)": facts.UNPLUGGED_FOR,
        "live data, worst volumes (2026)": storage.UNDER_FILLED,
        "host unreachable, repair after": storage.UNREACHABLE,
        "raw size of a cell (2016)": storage.CELL_2016,
    },
    see=[
        Link(
            "incidents/gitlab/2017_01_31_database_deletion",
            "incident",
            because="a wiped database and its restore from a copy",
        ),
        Link(
            "incidents/github/2018_10_21_west_coast_primaries",
            "incident",
            because="a failover of MySQL across regions",
        ),
    ],
    urgent=[
        failures.FAILOVER_FAILS,
        failures.REINSTALLED,
        failures.OSD_DOWN,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    diagram.include(Group("Magic Pocket cell", [c.hosts], boundary="cell"))
    c.clients >> Call("HTTPS") >> c.proxies
    c.proxies >> Call("requests") >> c.services
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.services >> Call("files and folders") >> c.filesystem
    c.services >> Call("blocks") >> c.frontends >> Call("blocks") >> c.hosts
    c.live_coder >> Asynchronous("volumes") >> c.hosts
    c.readiness >> Observation("fails over") >> c.filesystem
    c.upgrades >> Observation("reinstalled") >> c.mysql_2014
    waive("CFO304", because=c.OWN_MACHINES)
