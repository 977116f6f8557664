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
    "Read the CPU counters of the primary database twice, and compute its usage from them.",
    shell("cat /proc/stat; sleep 60; cat /proc/stat")
    @ facts.SERVERS.at("CPU usage (from /proc/stat)"),
    healthy=statement("computed: about 25 %, on the new servers of 2020")
    @ facts.SERVERS.at("CPUs sit at about 25%"),
    unhealthy=statement("computed: over 90 % on average, in a week of 2020")
    @ facts.SERVERS.at("averaged over 90%"),
    verify="The share of time that was not idle between the two readings is known.",
)
READ_QUERY_TIME = Check(
    "Read the average response time of queries from the database itself.",
    undisclosed("the query itself: the post says that it reads INFORMATION_SCHEMA"),
    healthy=statement("about 0.15 ms on average, on the new servers of 2020")
    @ facts.SERVERS.at("about 0.15ms"),
    unhealthy=statement("about 0.45 ms on average, on the old servers")
    @ facts.SERVERS.at("used to be ~0.45ms"),
    verify="The average response time is known, to be compared with an earlier one.",
)
SHOW_SECTORS = Check(
    "Show the sector size that a drive presents, before a pool is built on it.",
    shell("sudo sst show -display SectorSize -ssd <device>")
    @ facts.STORAGE.at("-display SectorSize"),
    healthy=statement("4,096, the best-performing of the available options")
    @ facts.STORAGE.at("Variable Sector Size to 4,096"),
    unhealthy=statement("512, the other option of this model")
    @ facts.STORAGE.at("0 (512B) or 1 (4KB)"),
    verify="The drive shows the intended size; repeat it for each drive of the pool.",
)
READ_FROM_REPLICAS = Step(
    "Send most API reads, including rate-limit checks, to replicas.",
    **gap.of("command", "unhealthy", "takes"),
    healthy=statement("less load on the primary")
    @ facts.RATE_LIMITS.at("This reduced the load on the primary"),
    risk="medium",
    undo="Send the reads to the primary again.",
    verify="Load of the primary falls; rate-limit checks at peak hours may still become slower.",
)
MOVE_WRITES = Step(
    "Fail over the primary role to a healthier server.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the role back, once the first server is healthy.",
    verify="Writes succeed on the new primary, and the replicas replicate from it.",
)
PROBE_LISTS = Check(
    "Run an observer for an hour, configured to fetch each CRL and to compare its address.",
    shell("timeout 1h boulder boulder-observer -config <config-file>")
    @ OBSERVER_MAIN.at('cmd.RegisterCommand("boulder-observer"'),
    healthy=statement("its metrics show obs_crl_this_update for each CRL")
    @ PROBER.at('thisUpdateName = "obs_crl_this_update"'),
    unhealthy=statement("CRL fetched from (address) had CRL IssuingDistributionPoints (others)")
    @ PROBE.at("had CRL IssuingDistributionPoints %v"),
    verify="No CRL that is configured as partitioned names another address.",
)
READ_PROFILE = Check(
    "Check the profile: CRLs have to be enabled before OCSP can be omitted.",
    undisclosed("how the profile is read in production: the change names its fields"),
    healthy=statement("IncludeCRLDistributionPoints is true")
    @ facts.IN_CERTIFICATES.at("IncludeCRLDistributionPoints field is true"),
    unhealthy=statement("OmitOCSP, without CRLs, which is not possible")
    @ facts.OMIT.at("It can only be omitted if the CRLDP"),
    verify="The profile names CRLs before it omits OCSP.",
)
COUNT_OLD = Check(
    "Check whether any certificate that names the responder is still valid.",
    NO_COMMAND,
    healthy=statement("no valid certificate contains an OCSP address")
    @ facts.END.at("certificates that contained OCSP URLs have now expired"),
    unhealthy=NO_OUTPUT,
    verify="The last such certificate has expired.",
)
CHECK_COMPLIANCE = Check(
    "Check each CRL against RFC 5280 and the Baseline Requirements, before it is signed.",
    NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Each CRL complies with both.",
)
CHECK_LISTS = Check(
    "Download one issuer's CRLs from a JSON array of their URLs; check signature, age, serials.",
    shell("boulder crl-checker -crls <file> -issuer <ca-file>")
    @ CHECKER.at('cmd.RegisterCommand("crl-checker"'),
    healthy=statement("CRL checking complete") @ CHECKER.at('"CRL checking complete"'),
    unhealthy=statement("Encountered (number) errors") @ CHECKER.at('"Encountered %d errors"'),
    verify="The checker ends without an error; oldestCRL is the date of the oldest one.",
)
RUN_UPDATER = Step(
    "Fix what prevents the updater from generating CRLs; each shard is tried again later.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: a newer CRL replaces the older one.",
    verify="obs_crl_this_update advances for every CRL again.",
)
