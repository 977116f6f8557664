"""Checks and recovery steps for Let's Encrypt's components."""

from atlas import (
    Check,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from systems.letsencrypt import facts
from systems.letsencrypt._technologies import CHECKER, PROBER

PROBE = facts.boulder.file("observer/probers/crl/crl.go")
OBSERVER_MAIN = facts.boulder.file("cmd/boulder-observer/main.go")

_POSTS = "Let's Encrypt's posts and repositories"
gap = gaps_in(_POSTS)
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not the command")
NO_OUTPUT = undisclosed(f"output: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")

READ_CPU = Check(
    "Measure the CPU usage of the primary database.",
    shell("cat /proc/stat") @ facts.SERVERS.at("CPU usage (from /proc/stat)"),
    healthy=statement("about a quarter in use") @ facts.SERVERS.at("CPUs sit at about 25%"),
    unhealthy=statement("over 90 % in use, averaged over a week")
    @ facts.SERVERS.at("averaged over 90%"),
    verify="The CPU usage is known, and whether it grows with the requests.",
)
READ_QUERY_TIME = Check(
    "Read the average response time of queries from the database itself.",
    undisclosed("the query itself: the post says that it reads INFORMATION_SCHEMA"),
    healthy=statement("about 0.15 ms on average") @ facts.SERVERS.at("about 0.15ms"),
    unhealthy=statement("about 0.45 ms on average") @ facts.SERVERS.at("used to be ~0.45ms"),
    verify="Slow requests are traced to slow queries, or queries are ruled out.",
)
SHOW_SECTORS = Check(
    "Show the sector size that each drive presents, before a pool is built on it.",
    shell("sudo sst show -display SectorSize -ssd <device>")
    @ facts.STORAGE.at("-display SectorSize"),
    healthy=statement("4,096 bytes, the best of what the drive offers")
    @ facts.STORAGE.at("Variable Sector Size to 4,096"),
    unhealthy=statement("512 bytes") @ facts.STORAGE.at("0 (512B) or 1 (4KB)"),
    verify="All drives of the pool show the same size.",
)
READ_FROM_REPLICAS = Step(
    "Send API reads, including rate-limit checks, to replicas.",
    **gap.of("command", "unhealthy", "takes"),
    healthy=statement("less load on the primary")
    @ facts.RATE_LIMITS.at("This reduced the load on the primary"),
    risk="medium",
    undo="Send the reads to the primary again.",
    verify="Load of the primary falls.",
)
MOVE_WRITES = Step(
    "Fail over the primary role to a healthier server.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the role back, once the first server is healthy.",
    verify="Writes succeed on the new primary, and the replicas replicate from it.",
)
PROBE_LISTS = Check(
    "Fetch each CRL from outside, and compare the address in it with the requested address.",
    shell("boulder boulder-observer -config <config-file>")
    @ OBSERVER_MAIN.at('cmd.RegisterCommand("boulder-observer"'),
    healthy=statement("obs_crl_this_update advances for every CRL")
    @ PROBER.at('thisUpdateName = "obs_crl_this_update"'),
    unhealthy=statement("CRL fetched from (address) had CRL IssuingDistributionPoints (others)")
    @ PROBE.at("had CRL IssuingDistributionPoints %v"),
    verify="Every CRL names its own address, and none is older than a day.",
)
READ_PROFILE = Check(
    "Check the profile: CRLs have to be enabled before OCSP can be omitted.",
    undisclosed("how the profile is read in production: the change names its fields"),
    healthy=statement("IncludeCRLDistributionPoints is true")
    @ facts.IN_CERTIFICATES.at("IncludeCRLDistributionPoints field is true"),
    unhealthy=statement("OmitOCSP without CRLs is rejected")
    @ facts.OMIT.at("It can only be omitted if the CRLDP"),
    verify="A new certificate names a CRL.",
)
COUNT_OLD = Check(
    "Check whether any certificate that names the responder is still valid.",
    NO_COMMAND,
    healthy=statement("none that contained OCSP addresses has not expired")
    @ facts.END.at("certificates that contained OCSP URLs have now expired"),
    unhealthy=NO_OUTPUT,
    verify="The last such certificate has expired.",
)
CHECK_LISTS = Check(
    "Download every CRL, and check its signature, its age and that no serial appears twice.",
    shell("boulder crl-checker -crls <file> -issuer <ca-file>")
    @ CHECKER.at('cmd.RegisterCommand("crl-checker"'),
    healthy=statement("CRL checking complete") @ CHECKER.at('"CRL checking complete"'),
    unhealthy=statement("Encountered (number) errors") @ CHECKER.at('"Encountered %d errors"'),
    verify="The checker ends without an error, and names the oldest CRL.",
)
RUN_UPDATER = Step(
    "Fix what prevents the updater from generating CRLs; it retries each shard by itself.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: a newer CRL replaces the older one.",
    verify="obs_crl_this_update advances for every CRL again.",
)
