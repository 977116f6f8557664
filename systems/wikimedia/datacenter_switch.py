"""How all wikis move from one data centre to the other, cookbook by cookbook."""

from atlas import (
    Asynchronous,
    BeforeAfter,
    Call,
    MigrationPhase,
    MigrationPlaybook,
    Replication,
    gaps_in,
    statement,
    waive,
)
from systems.wikimedia import _failures as failures
from systems.wikimedia import components as c
from systems.wikimedia import facts, steps

gap = gaps_in("the cookbooks, the mails of 2021 and 2024, and the page on the switch")

PREPARE = MigrationPhase(
    "Days before: set up replication in both directions",
    entry=steps.CHECK_PRIMARIES,
    actions=[
        statement("cookbook sre.switchdc.databases.prepare -t (task) eqiad codfw")
        @ facts.PREPARE.at("cookbook sre.switchdc.databases.prepare"),
        statement("rehearse the other direction: cookbook sre.switchdc.mediawiki --live-test")
        @ facts.WIKITECH_2025.at("cookbook sre.switchdc.mediawiki --live-test"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("replication runs in both directions")
    @ facts.WIKITECH_2025.at("and from codfw -> eqiad"),
    risk=statement("an unstable binary log position of the new primary stops it")
    @ facts.PREPARE.at("MASTER STATUS is not stable"),
)
SERVICES = MigrationPhase(
    "The day before: switch services, then user traffic",
    entry=steps.LIST_SERVICES,
    actions=[
        statement("cookbook sre.discovery.datacenter --all: not services related to MediaWiki")
        @ facts.SERVICES.at("with the notable exception of mediawiki-related services"),
        statement("in 2021: depool the user traffic caches of eqiad")
        @ facts.SERVICES_2021.at("traffic caches from the eqiad"),
    ],
    duration=facts.DAY_BEFORE_TOOK,
    leaves=statement("clients in the depooled site get a non-local address")
    @ facts.SERVICES.at("non-local ip for the service"),
    risk=statement("in 2021 a service without its own address broke the verification")
    @ facts.SERVICES_2021.at("causing the automatic switchover verification to break"),
    rollback=failures.NAME_STUCK.rollback,
    **gap.of("rollback_takes", "data_loss"),
)
QUIET = MigrationPhase(
    "Lock deployments, shorten the DNS TTL, stop jobs",
    entry=steps.CHECK_TTL,
    actions=[
        statement("lock scap to block deployments") @ facts.LOCK_SCAP.at("Locking scap"),
        statement("shorten the DNS TTL to 10 s, and wait for the old TTL to expire")
        @ facts.REDUCE_TTL.at("Sleeping for the old TTL of"),
        statement("optional: warm up caches, where the site serves no reads")
        @ facts.WARM_UP.at("should NOT need warming up of caches"),
        statement("stop maintenance jobs, and wait until none runs")
        @ facts.STOP_JOBS.at("still running:"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("no maintenance job runs in either site")
    @ facts.STOP_JOBS.at("Stopping MediaWiki maintenance jobs in"),
    risk=statement("background jobs become slower, and some may be dropped")
    @ facts.NOTICE_2024.at("Background jobs will be slower and some"),
)
READ_ONLY = MigrationPhase(
    "Set read-only, switch, set writable",
    entry=steps.VERIFY_READ_ONLY,
    actions=[
        statement("set MediaWiki read-only in both sites; wait 10 s for in-flight requests")
        @ facts.SET_READ_ONLY.at("Sleeping 10s to allow in-flight requests"),
        statement("set the old primaries read-only; wait until the new ones have caught up")
        @ facts.SET_DB_READ_ONLY.at("Setting in read-only mode all the core"),
        statement("pool the new site, make it the primary one, depool the old one")
        @ facts.SWITCH.at("Switch MediaWiki active datacenter to"),
        statement("set the new primaries writable, then MediaWiki in both sites")
        @ facts.SET_WRITABLE.at("Set MediaWiki in read-write in"),
    ],
    duration=facts.READ_ONLY_SEPTEMBER_2024,
    leaves=statement("MediaWiki is writable in both sites")
    @ facts.SET_WRITABLE.at("MediaWiki read-only period ends at:"),
    risk=statement("all wikis can be read but not edited")
    @ facts.NOTICE_2024.at("be able to read, but not edit,"),
    **gap.of("rollback", "rollback_takes"),
    data_loss=failures.EDITS_LOST,
)
RESTORE = MigrationPhase(
    "Restore jobs, the DNS TTL and deployments",
    entry=steps.CHECK_REPLICATION,
    actions=[
        statement(
            "restart the old site's job runner pods: Changeprop then resolves their name again"
        )
        @ facts.RESTART_JOBS.at("Restarting pods in mw-jobrunner on kubernetes in"),
        statement("start maintenance jobs in the new site")
        @ facts.START_JOBS.at("Starting MediaWiki maintenance jobs in"),
        statement("restore the DNS TTL to 300 s") @ facts.RESTORE_TTL.at("TTL to 300"),
        statement("unlock scap") @ facts.UNLOCK_SCAP.at("Unlocking scap"),
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("operators are confident that the switch will not be rolled back")
    @ facts.WIKITECH_2025.at("that the switchover will not be rolled"),
)
FINALIZE = MigrationPhase(
    "Stop replication from the old primaries",
    entry=steps.CHECK_REPLICATION,
    actions=[
        statement("cookbook sre.switchdc.databases.finalize -t (task) eqiad codfw")
        @ facts.FINALIZE.at("cookbook sre.switchdc.databases.finalize -t T12345 eqiad codfw"),
        statement("reset replication on the new primaries; enable GTID on the old ones")
        @ facts.FINALIZE.at('execute("RESET SLAVE ALL")'),
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("the new primaries have no replication source")
    @ facts.FINALIZE.at("has no replication set."),
    point_of_no_return=True,
)

with MigrationPlaybook(
    c.wikimedia,
    "The half-yearly switch of all wikis between two data centres",
    as_of="2026-03-25",
    origin=[c.wiki_old, c.primaries_old],
    target=[c.wiki_new, c.primaries_new],
    reason=statement("to test tools and procedures; it also gives time for maintenance")
    @ facts.RECAP_2024.at("important periodic test of our tools"),
    phases=[PREPARE, SERVICES, QUIET, READ_ONLY, RESTORE, FINALIZE],
    no_return=statement(
        "finalize runs once operators are confident that no rollback will be needed"
    )
    @ facts.WIKITECH_2025.at("that the switchover will not be rolled"),
    dual_write=statement("the primaries of both sites replicate from each other")
    @ facts.PREPARE.at("to replicate from MASTER_TO and enable circular"),
    backfill=statement("both sites replicate from each other before the switch begins")
    @ facts.WIKITECH_2025.at("and from codfw -> eqiad"),
    verification=statement("a heartbeat newer than the last write, in every section")
    @ facts.DATABASES.at("checking the next heartbeat to ensure they"),
    effect=[
        BeforeAfter(
            "read-only time announced",
            "plain",
            before=facts.ANNOUNCED_TIME_2016,
            after=facts.ANNOUNCED_TIME_2026,
        ),
        BeforeAfter(
            "read-only time measured",
            "plain",
            before=facts.READ_ONLY_2016,
            after=facts.READ_ONLY_SEPTEMBER_2024,
        ),
    ],
    **gap.of("cost_before", "cost_after", "cost"),
    broke=statement("2021: WDQS lag detection, which Wikidata bots check, broke for a short time")
    @ facts.SERVICES_2021.at("a short time WDQS lag detection was"),
    urgent=[
        failures.STAYS_READ_ONLY,
        failures.NOT_IN_SYNC,
        failures.JOBS_STILL_RUN,
        failures.STATE_WRONG,
        failures.REPLICATION_BROKEN,
    ],
    figures={
        "wait for in-flight requests": facts.IN_FLIGHT,
        "alerts muted for, at most": facts.CHECKS_MUTED,
        "services alone (2021)": facts.SERVICES_TOOK,
        "traffic change alone (2021)": facts.TRAFFIC_TOOK,
        "old site mostly drained (2021)": facts.DRAINED_IN,
    },
    glossary={"WDQS": "Wikidata Query Service"},
) as diagram:
    c.editors >> Call("DNS") >> c.names
    c.editors >> Call("HTTPS, writes before") >> c.wiki_old
    c.editors >> Call("HTTPS, writes after") >> c.wiki_new
    c.wiki_old >> Call("SQL, before") >> c.primaries_old
    c.wiki_new >> Call("SQL, after") >> c.primaries_new
    lag = gap("lag between the sites")
    c.primaries_old >> Replication("before the switch", lag=lag) >> c.primaries_new
    c.primaries_new >> Replication("once prepared, and after", lag=lag) >> c.primaries_old
    c.cookbooks >> Asynchronous("active site of each name") >> c.names
    c.cookbooks >> Asynchronous("read_only") >> c.primaries_old
    c.cookbooks >> Asynchronous("read_only") >> c.primaries_new
    waive("CFO301", "CFO303", "CFO305", because="costs: pages on the switch give none")
    waive("CFO304", because="whether machines are owned: pages on the switch do not say")
    waive("IN403", because="mails and pages time switches that succeeded, not recoveries")
    waive("AM105", because="the documents check that replication works and repair nothing")
