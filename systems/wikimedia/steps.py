"""Checks and steps of a switch between data centres, as in the cookbooks."""

from atlas import (
    Check,
    Step,
    gaps_in,
    shell,
    sql,
    statement,
)
from systems.wikimedia import facts

gap = gaps_in("Wikimedia's cookbooks and the pages on the switch")

CHECK_PRIMARIES = Check(
    "Check read_only on both primaries of every section.",
    sql("SELECT @@read_only", dialect="mysql") @ facts.PREPARE.at('"SELECT @@read_only"'),
    healthy=statement("0 on the old site's primary, 1 on the new one's")
    @ facts.PREPARE.at("should be read only"),
    unhealthy=statement("MASTER_TO (host) should be read only")
    @ facts.PREPARE.at("MASTER_TO {to_host} should be read only"),
    verify="Only the primaries of the old site are writable.",
)
LIST_SERVICES = Check(
    "List the services that are pooled in each site.",
    shell("cookbook sre.discovery.datacenter status all")
    @ facts.SERVICES.at("cookbook.sre.discovery.datacenter status all"),
    healthy=statement("pooled for each service, in the sites that serve it")
    @ facts.SERVICES.at('= "pooled"'),
    unhealthy=statement("error for a service, or SKIPPED SERVICES below")
    @ facts.SERVICES.at("=== SKIPPED SERVICES ==="),
    verify="No service is listed as skipped, and each is pooled where it should be.",
)
CHECK_TTL = Check(
    "Resolve the names of MediaWiki's services and check their TTL.",
    gap("command"),
    healthy=statement("300 seconds, the usual TTL") @ facts.RESTORE_TTL.at("TTL to 300"),
    unhealthy=statement("10 seconds, the TTL during a switch")
    @ facts.SETTINGS.at("DNS_SHORT_TTL = 10"),
    verify="The old TTL is known; wait that long after it is shortened.",
)
VERIFY_READ_ONLY = Check(
    "Verify that the new site's primaries are read-only, then that they are in sync.",
    sql("SELECT @@global.read_only", dialect="mysql")
    @ facts.DATABASES.at('"SELECT @@global.read_only"'),
    healthy=statement("1 from each of them") @ facts.DATABASES.at("1 or 0."),
    unhealthy=statement("Expected output to be '1', got '0' for hosts (names)")
    @ facts.DATABASES.at("Expected output to be '%s', got '%s' for"),
    verify="The heartbeat of every section is newer than the last one before read-only.",
)
CHECK_REPLICATION = Check(
    "Verify that each primary replicates from the other.",
    sql("SHOW SLAVE STATUS", dialect="mysql") @ facts.PREPARE.at("SHOW SLAVE STATUS would fail"),
    healthy=statement("Slave_IO_Running: Yes, Slave_SQL_Running: Yes, no error numbers")
    @ facts.PREPARE.at('"Slave_IO_Running": "Yes"'),
    unhealthy=statement("wrong SLAVE STATUS (field), expected (value) instead")
    @ facts.PREPARE.at("{prefix} wrong SLAVE STATUS {key}={status[key]}"),
    verify="Both directions run, so that either site can become the primary one.",
)
SET_WRITABLE_AGAIN = Step(
    "Set the primaries of the serving site writable, then MediaWiki.",
    command=sql("SET GLOBAL read_only=0", dialect="mysql")
    @ facts.DATABASES.at("SET GLOBAL read_only=0"),
    healthy=statement("MediaWiki read-only period ends at: (time)")
    @ facts.SET_WRITABLE.at("MediaWiki read-only period ends at:"),
    unhealthy=statement("Verification failed that core DB masters in (site) have read-only=False")
    @ facts.DATABASES.at("Verification failed that core DB masters in"),
    risk="high",
    takes=gap("time to take effect"),
    undo="Set the same primaries read-only again.",
    verify="Edits succeed, and reach the replicas of both sites.",
)
DELETE_JOBS = Step(
    "Delete the scheduled jobs of mw-cron manually, in each site that still has some.",
    command=shell("kube-env admin <datacenter>; kubectl -n mw-cron delete cronjobs --all")
    @ facts.STOP_JOBS.at("kubectl -n mw-cron delete cronjobs --all;"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start them again as after a switch: helmfile apply for mw-cron.",
    verify="No scheduled job of mw-cron is left in the site.",
)
