"""Steps that look at, and mend, parts of Let's Encrypt."""

from atlas import Check, Step, gaps_in, statement, undisclosed
from systems.letsencrypt import facts
from systems.letsencrypt._technologies import CHECKER, PROBER

PROBE = facts.boulder.file("observer/probers/crl/crl.go")
OBSERVER_MAIN = facts.boulder.file("cmd/boulder-observer/main.go")

_POSTS = "Let's Encrypt's posts and repositories"
gap = gaps_in(_POSTS)
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not what is typed")
NO_OUTPUT = undisclosed(f"output: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")

READ_CPU = Check(
    "Read how busy the processors of the primary database are.",
    statement("cat /proc/stat") @ facts.SERVERS.at("CPU usage (from /proc/stat)"),
    healthy=statement("about a quarter in use") @ facts.SERVERS.at("CPUs sit at about 25%"),
    unhealthy=statement("over 90 % in use, averaged over a week")
    @ facts.SERVERS.at("averaged over 90%"),
    verify="The share in use is known, and whether it grows with the requests.",
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
    statement("sudo sst show -display SectorSize -ssd (drive)")
    @ facts.STORAGE.at("-display SectorSize"),
    healthy=statement("4,096 bytes, the best of what the drive offers")
    @ facts.STORAGE.at("Variable Sector Size to 4,096"),
    unhealthy=statement("512 bytes") @ facts.STORAGE.at("0 (512B) or 1 (4KB)"),
    verify="All drives of the pool show the same size.",
)
READ_FROM_REPLICAS = Step(
    "Send reads of the API, checks of rate limits among them, to replicas.",
    **gap.of("command", "unhealthy", "takes"),
    healthy=statement("less load on the primary")
    @ facts.RATE_LIMITS.at("This reduced the load on the primary"),
    risk="medium",
    undo="Send the reads to the primary again.",
    verify="Load of the primary falls.",
)
MOVE_WRITES = Step(
    "Move the role of the primary to a healthier server.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the role back, once the first server is healthy.",
    verify="Writes succeed on the new primary, and the replicas follow it.",
)
WARM_SLICES = Step(
    "Drop the network's cache in slices, a sixteenth first, and watch the origin.",
    **gap.of("command", "takes"),
    healthy=statement("the systems stay responsive")
    @ facts.CACHING.at("our systems remained responsive"),
    unhealthy=statement("answers take too long, or are errors")
    @ facts.CACHING.at("take too long to return results"),
    risk="medium",
    undo="Drop no more of the cache until it has filled again.",
    verify="The origin answers all of the slice, and the cache fills.",
)
PROBE_LISTS = Check(
    "Fetch each list from outside, and compare the address that it names with the one asked.",
    statement("boulder boulder-observer -config (file with a prober of kind CRL)")
    @ OBSERVER_MAIN.at('cmd.RegisterCommand("boulder-observer"'),
    healthy=statement("obs_crl_this_update moves on for every list")
    @ PROBER.at('thisUpdateName = "obs_crl_this_update"'),
    unhealthy=statement("CRL fetched from (address) had CRL IssuingDistributionPoints (others)")
    @ PROBE.at("had CRL IssuingDistributionPoints %v"),
    verify="Every list names its own address, and none is older than a day.",
)
READ_PROFILE = Check(
    "Read the profile: lists have to be on before OCSP can be left out.",
    undisclosed("how the profile is read in production: the change names its fields"),
    healthy=statement("IncludeCRLDistributionPoints is true")
    @ facts.IN_CERTIFICATES.at("IncludeCRLDistributionPoints field is true"),
    unhealthy=statement("OmitOCSP without lists is refused")
    @ facts.OMIT.at("It can only be omitted if the CRLDP"),
    verify="A new certificate names a list.",
)
COUNT_OLD = Check(
    "Look whether any certificate that names the responder is still valid.",
    NO_COMMAND,
    healthy=statement("none: all that contained OCSP addresses have expired")
    @ facts.END.at("certificates that contained OCSP URLs have now expired"),
    unhealthy=NO_OUTPUT,
    verify="The last such certificate has expired.",
)
CHECK_LISTS = Check(
    "Download every list, and check its signature, its age and that no serial stands twice.",
    statement("boulder crl-checker -crls (file of URLs) -issuer (certificate)")
    @ CHECKER.at('cmd.RegisterCommand("crl-checker"'),
    healthy=statement("CRL checking complete") @ CHECKER.at('"CRL checking complete"'),
    unhealthy=statement("Encountered (number) errors") @ CHECKER.at('"Encountered %d errors"'),
    verify="The checker ends without an error, and names the oldest list.",
)
RUN_UPDATER = Step(
    "Mend what keeps the updater from making lists; it tries each shard again by itself.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=facts.LIST_PERIOD,
    undo="Nothing to undo: a newer list replaces the older one.",
    verify="obs_crl_this_update moves on for every list again.",
)
