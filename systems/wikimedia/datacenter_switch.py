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
    undisclosed,
    waive,
)
from systems.wikimedia import _failures as failures
from systems.wikimedia import components as c
from systems.wikimedia import facts, steps

WHERE = "the cookbooks, the mails of 2021 and 2024, and the page on the switch"
gap = gaps_in(WHERE)

PREPARE = MigrationPhase(
    "Days before: let the primaries follow each other",
    entry=steps.CHECK_PRIMARIES,
    actions=[
        statement("cookbook sre.switchdc.databases.prepare -t (task) eqiad codfw")
        @ facts.PREPARE.at("cookbook sre.switchdc.databases.prepare"),
        statement("rehearse: cookbook sre.switchdc.mediawiki --live-test, in the other direction")
        @ facts.WIKITECH_2025.at("cookbook sre.switchdc.mediawiki --live-test"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("every section replicates in both directions")
    @ facts.WIKITECH_2025.at("and from codfw -> eqiad"),
    risk=statement("the position of the new primary does not stand still")
    @ facts.PREPARE.at("MASTER STATUS is not stable"),
)
SERVICES = MigrationPhase(
    "The day before: services, then traffic",
    entry=steps.LIST_SERVICES,
    actions=[
        statement("cookbook sre.discovery.datacenter, for all services but MediaWiki's")
        @ facts.SERVICES.at("with the notable exception of mediawiki-related services"),
        statement("depool the caches of the old site, for the traffic of users")
        @ facts.SERVICES_2021.at("traffic caches from the eqiad"),
    ],
    duration=facts.SERVICES_TOOK,
    leaves=statement("names lead to the new site wherever they are asked for")
    @ facts.SERVICES.at("non-local ip for the service"),
    risk=statement("in 2021 a service without an address of its own stopped the cookbook")
    @ facts.SERVICES_2021.at("causing the automatic switchover verification to break"),
    rollback=statement("the cookbook asks whether to restore the state before it ran")
    @ facts.SERVICES.at("Do you wish to rollback to the"),
    **gap.of("rollback_takes", "data_loss"),
)
QUIET = MigrationPhase(
    "Nobody deploys, names expire, jobs stop",
    entry=steps.CHECK_TTL,
    actions=[
        statement("lock scap, so that nobody deploys") @ facts.LOCK_SCAP.at("Locking scap"),
        statement("shorten the life of names to 10 s, and wait as long as the old one")
        @ facts.REDUCE_TTL.at("Sleeping for the old TTL of"),
        statement("warm up caches, unless the site already answers reads")
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
    "Read-only: switch, and write again",
    entry=steps.VERIFY_READ_ONLY,
    actions=[
        statement("MediaWiki read-only in both sites; wait 10 s for requests under way")
        @ facts.SET_READ_ONLY.at("Sleeping 10s to allow in-flight requests"),
        statement("old primaries read-only; wait until the new ones have caught up")
        @ facts.SET_DB_READ_ONLY.at("Setting in read-only mode all the core"),
        statement("name the new site the primary one, pool it, depool the old one")
        @ facts.SWITCH.at("Switch MediaWiki active datacenter to"),
        statement("new primaries writable, then MediaWiki writable in both sites")
        @ facts.SET_WRITABLE.at("Set MediaWiki in read-write in"),
    ],
    duration=facts.READ_ONLY_2024,
    leaves=statement("edits succeed in the new site")
    @ facts.SET_WRITABLE.at("MediaWiki read-only period ends at:"),
    risk=statement("nobody can save an edit meanwhile")
    @ facts.NOTICE_2024.at("be able to read, but not edit,"),
    **gap.of("rollback", "rollback_takes"),
    data_loss=failures.EDITS_LOST,
)
RESTORE = MigrationPhase(
    "Jobs, names and deployments as before",
    entry=steps.CHECK_CIRCLE,
    actions=[
        statement("restart the job runners of the old site, so that they ask for names again")
        @ facts.RESTART_JOBS.at("Restarting pods in mw-jobrunner on kubernetes in"),
        statement("start maintenance jobs in the new site")
        @ facts.START_JOBS.at("Starting MediaWiki maintenance jobs in"),
        statement("names live for 300 s again") @ facts.RESTORE_TTL.at("TTL to 300"),
        statement("unlock scap") @ facts.UNLOCK_SCAP.at("Unlocking scap"),
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("one is confident that the switch is not rolled back")
    @ facts.WIKITECH_2025.at("that the switchover will not be rolled"),
)
FINALIZE = MigrationPhase(
    "Take the new primaries off the old ones",
    entry=steps.CHECK_CIRCLE,
    actions=[
        statement("cookbook sre.switchdc.databases.finalize -t (task) eqiad codfw")
        @ facts.FINALIZE.at("cookbook sre.switchdc.databases.finalize -t T12345 eqiad codfw"),
        statement("forget the old site on the new primaries; follow by GTID on the old ones")
        @ facts.FINALIZE.at('execute("RESET SLAVE ALL")'),
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("the new primaries replicate from nobody")
    @ facts.FINALIZE.at("has no replication set."),
    point_of_no_return=True,
)

with MigrationPlaybook(
    c.wikimedia,
    "The half-yearly switch of all wikis between two data centres",
    as_of="2026-03-25",
    origin=[c.wiki_old, c.primaries_old],
    target=[c.wiki_new, c.primaries_new],
    reason=statement("to practise for an emergency, and to make room for maintenance")
    @ facts.RECAP_2024.at("important periodic test of our tools"),
    phases=[PREPARE, SERVICES, QUIET, READ_ONLY, RESTORE, FINALIZE],
    no_return=statement("finalize waits until nobody wants back; then only the next switch does")
    @ facts.WIKITECH_2025.at("that the switchover will not be rolled"),
    dual_write=statement("never: one site is read-only; the primaries follow each other")
    @ facts.PREPARE.at("to replicate from MASTER_TO and enable circular"),
    backfill=statement("none needed: the second site replicates all the time")
    @ facts.WIKITECH_2025.at("and from codfw -> eqiad"),
    verification=statement("a heartbeat newer than the last write, in every section")
    @ facts.DATABASES.at("checking the next heartbeat to ensure they"),
    effect=[
        BeforeAfter(
            "read-only time announced, 2016 and 2026",
            "plain",
            before=facts.READ_ONLY_2016,
            after=facts.READ_ONLY_2026,
        ),
        BeforeAfter(
            "read-only time measured, 2021 and 2024",
            "plain",
            before=facts.READ_ONLY_2021,
            after=facts.READ_ONLY_2024,
        ),
    ],
    **gap.of("cost_before", "cost_after", "cost"),
    broke=statement("2021: lag detection of Wikidata's query service broke, which bots look at")
    @ facts.SERVICES_2021.at("a short time WDQS lag detection was"),
    urgent=[
        failures.STAYS_READ_ONLY,
        failures.NOT_IN_SYNC,
        failures.STATE_WRONG,
        failures.JOBS_RUN,
        failures.CIRCLE_BROKEN,
    ],
    figures={
        "wait for requests under way": facts.IN_FLIGHT,
        "alerts of read-only muted for": facts.CHECKS_MUTED,
        "traffic of users moved in (2021)": facts.TRAFFIC_TOOK,
    },
    glossary={"WDQS": "Wikidata Query Service"},
) as diagram:
    c.editors >> Call("DNS") >> c.names
    c.editors >> Call("HTTPS, writes before") >> c.wiki_old
    c.editors >> Call("HTTPS, writes after") >> c.wiki_new
    c.wiki_old >> Call("SQL, before") >> c.primaries_old
    c.wiki_new >> Call("SQL, after") >> c.primaries_new
    lag = undisclosed(f"lag between the sites: {WHERE}")
    c.primaries_old >> Replication("before the switch", lag=lag) >> c.primaries_new
    c.primaries_new >> Replication("once prepared, and after", lag=lag) >> c.primaries_old
    c.cookbooks >> Asynchronous("site of each name") >> c.names
    c.cookbooks >> Asynchronous("read_only") >> c.primaries_old
    c.cookbooks >> Asynchronous("read_only") >> c.primaries_new
    waive("CFO301", because="no cost of either data centre: pages on the switch name no money")
    waive("CFO303", because="no cost of a switch or an edit: pages on the switch name no money")
    waive("CFO304", because="whether machines are owned: pages on the switch do not say")
    waive("CFO305", because="no cost at another size: pages on the switch name no money")
