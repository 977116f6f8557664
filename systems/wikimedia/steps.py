"""Checks and steps of a switch between data centres, as in the cookbooks."""

from atlas import (
    Check,
    Step,
    gaps_in,
    shell,
    sql,
    statement,
)
from atlas.technologies.known_failure import NO_OUTPUT
from systems.wikimedia import facts

gap = gaps_in("Wikimedia's cookbooks and the pages on the switch")

CHECK_PRIMARIES = Check(
    "Check read_only on both primaries of a section, one after the other.",
    sql("SELECT @@read_only", dialect="mysql") @ facts.PREPARE.at('"SELECT @@read_only"'),
    healthy=statement("before a switch: 0 in the old site, 1 in the new one")
    @ facts.PREPARE.at("should be read only"),
    unhealthy=statement("before a switch: 1 in the old site, or 0 in the new one")
    @ facts.PREPARE.at("should be read write"),
    verify="Only the primary of the site that serves edits is writable.",
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
    "Verify that the new site's primaries are read-only, one after the other.",
    sql("SELECT @@global.read_only", dialect="mysql")
    @ facts.DATABASES.at('"SELECT @@global.read_only"'),
    healthy=statement("1 from each of them") @ facts.DATABASES.at("1 or 0."),
    unhealthy=statement("0 from any of them")
    @ facts.DATABASES.at("Expected output to be '%s', got '%s' for"),
    verify="Each returns 1; the cookbook then compares heartbeats, to see that they are in sync.",
)
CHECK_REPLICATION = Check(
    "Verify that a primary replicates from the other site's primary, on each in turn.",
    sql("SHOW SLAVE STATUS", dialect="mysql") @ facts.PREPARE.at("SHOW SLAVE STATUS would fail"),
    healthy=statement("Slave_IO_Running: Yes, Slave_SQL_Running: Yes")
    @ facts.PREPARE.at('"Slave_IO_Running": "Yes"'),
    unhealthy=statement("another value in one of these fields")
    @ facts.PREPARE.at("{prefix} wrong SLAVE STATUS {key}={status[key]}"),
    verify="Both threads run on each primary, and Master_Host is the other one.",
)
SET_WRITABLE_AGAIN = Step(
    "Set a primary of the serving site writable, while the other site's primary is read-only.",
    command=sql("SET GLOBAL read_only=0", dialect="mysql")
    @ facts.DATABASES.at("SET GLOBAL read_only=0"),
    **gap.of(
        healthy="output of SET GLOBAL",
        unhealthy="output of SET GLOBAL",
        takes="time to take effect",
    ),
    risk="high",
    undo="SET GLOBAL read_only=1 on the same primary; edits made meanwhile stay.",
    verify="SELECT @@global.read_only returns 0; MediaWiki is still to be set writable.",
)
RUNNING_JOBS = Check(
    "List the pods of the namespace in the message, in the site whose jobs should have stopped.",
    shell("kube-env admin <datacenter>; kubectl -n <namespace> get pods")
    @ facts.STOP_JOBS.at("kube-env admin %s; kubectl -n mw-cron"),
    **NO_OUTPUT,
    verify="A pod that is Running belongs to a job that did not stop; the message names the jobs. "
    "The next step deletes jobs of mw-cron, not of mw-script.",
)
DELETE_JOBS = Step(
    "Delete all CronJobs of mw-cron manually in one site, with the jobs that they started.",
    command=shell("kube-env admin <datacenter>; kubectl -n mw-cron delete cronjobs --all")
    @ facts.STOP_JOBS.at("kubectl -n mw-cron delete cronjobs --all;"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Apply mw-cron with helmfile, as after a switch; work of jobs that were cut off is lost.",
    verify="No CronJob of mw-cron is left in the site.",
)
