"""How changes reach Dropbox's machines, what is monitored, and how failovers are tested."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c
from systems.dropbox import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.dropbox,
    "Releases zone by zone, and data centers unplugged in a test",
    as_of="2026-04-02",
    pipeline=[
        PipelineStage(
            "Drives (2023)",
            does=statement("vendors test drives with their own and Dropbox's workloads")
            @ src.SMR.at("run a mix of vendor and Dropbox workloads"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "OS reinstall (2014)",
            does=statement("a machine verifies its own state before a command")
            @ src.AFTER_2014.at("making machines verify their state before executing"),
            rollback=statement("databases only, from backups in a separate environment")
            @ src.OUTAGE_2014.at("and store them in a separate environment"),
        ),
        PipelineStage(
            "Magic Pocket (2016)",
            does=statement("zone after zone, gated by a scan of the block index")
            @ src.CASE_STUDY.at("gating code releases between zones."),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Atlas (2021)",
            does=statement("the Atlas team pushes to its clusters and monitors them")
            @ src.ATLAS_QUOTES.at("The Atlas team owns pushing to and monitoring"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Async platform (2025)",
            does=statement("automated releases, meant to detect regressions")
            @ src.MESSAGING_INFOQ.at("through automated release practices that could detect"),
            rollback=statement("to be triggered by a regression")
            @ src.MESSAGING_INFOQ.at("could detect regressions and trigger rollbacks"),
        ),
    ],
    monitoring=statement("Vortex: what server applications do and how they perform (2019)")
    @ src.VORTEX.at("insight into what our server applications are"),
    alerting=statement("60,000 alerts, evaluated continuously (2019)")
    @ src.VORTEX.at("with 60,000 alerts evaluated continuously"),
    on_call=c.gap("who is on call, and how they are paged"),
    chaos=statement("2021-11-18: San Jose was unplugged, as a test")
    @ src.UNPLUGGED.at("physically unplug our San Jose data center"),
    figures={
        "San Jose unplugged (2021 test)": facts.UNPLUGGED_FOR,
        "San Jose sites unplugged (2021)": facts.SITES_UNPLUGGED,
        "monitoring machines (2019)": facts.MONITORING_MACHINES,
        "metrics before Vortex (2018)": facts.METRICS_BEFORE,
        "outage, failover tooling (2020)": facts.OUTAGE_2020,
        "verification's disk and DB load": storage.VERIFIED,
        "sweep over a disk (2016)": storage.SCRUB,
        "network (undated)": statement("LLAMA probes loss and latency between hosts")
        @ src.LLAMA.at("testing and measuring network loss and latency"),
    },
    see=[
        Link(
            "incidents/gitlab/2017_01_31_database_deletion",
            "incident",
            because="a database deleted in production, and no working backup",
        ),
    ],
    urgent=[
        failures.FAILOVER_FAILS,
        failures.DEADLINES,
        failures.OSD_DOWN,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    c.deployment >> Observation("pushes") >> c.services
    c.deployment >> Observation("zone by zone") >> c.hosts
    c.deployment >> Observation("releases") >> c.async_platform
    c.vortex >> Observation("metrics") >> c.services
    c.pocket_watch >> Observation("reads back") >> c.hosts
    c.readiness >> Observation("fails over") >> c.filesystem
    c.vortex >> Asynchronous("alerts") >> c.on_call
    c.proxies >> Call("requests") >> c.services
    c.services >> Call("files and folders") >> c.filesystem
    c.filesystem >> Asynchronous("changes") >> c.async_platform
    c.services >> Call("blocks") >> c.frontends >> Call("blocks") >> c.hosts
    waive("CFO304", because=c.OWN_MACHINES)
