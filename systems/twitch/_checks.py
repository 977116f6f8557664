"""First checks of Twitch's failure modes, from the manuals of what is checked."""

from atlas import Check, action, shell, sql, statement
from atlas.technologies.failures._machine import sysstat
from atlas.technologies.failures._network import NC
from atlas.technologies.failures.postgresql import CONFIG_16, VIEWS_16
from atlas.technologies.failures.postgresql_server import IS_READY
from atlas.technologies.known_failure import NO_OUTPUT
from systems.twitch import _sources as src

PIDSTAT = sysstat.file("man/pidstat.1")
_CPU = "Total percentage of CPU time used by the"
ONE_CORE_FREE = statement("%CPU well below 100") @ PIDSTAT.at(_CPU)

UPLOAD_PORT = Check(
    "From a broadcaster's network, test whether the upload server accepts connections.",
    shell("nc -vz <host> <port>") @ NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to … succeeded!") @ NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Refused: nothing listens. No answer: the network or a firewall drops it.",
)
STATUS_PAGE = Check(
    "Compare the reports of broadcasters with Twitch's public status page.",
    action("Open the status page of Twitch, component Video (Broadcasting).")
    @ src.STATUS_2022.at("affecting Video (Broadcasting) and Purchases"),
    healthy=statement("the last update is `resolved` (2022)")
    @ src.STATUS_2022.at("This incident has been resolved."),
    unhealthy=statement("an update is `identified` (2022)")
    @ src.STATUS_2022.at("We are continuing to work on a fix"),
    verify="In 2022 the page named the failing parts; its first update was `identified`.",
)
CACHED_PAGE = Check(
    "Signed out, fetch a page of a signed-in user, and read the headers.",
    shell("curl -sS -D - -o /dev/null <url>")
    @ src.DUMP_HEADER.at("Write the received protocol headers to the specified"),
    **NO_OUTPUT,
    verify="A redirect to the login, or 401 or 403: healthy. 200, with an Age header: a cache "
    "serves the page to everyone.",
)
ONE_CORE = Check(
    "Watch the CPU use of one process that runs on a single core: Redis or PgBouncer.",
    shell("pidstat -u -p <pid> 1 5") @ PIDSTAT.at(_CPU),
    healthy=ONE_CORE_FREE,
    unhealthy=statement("%CPU near 100: its core is used up") @ PIDSTAT.at(_CPU),
    verify="The other cores may be idle: the mean over all CPUs does not show it.",
)
ROLE_TIMEOUTS = Check(
    "List the settings of each role that logs in, to see which has no time limit.",
    sql(
        "SELECT rolname, rolconfig FROM pg_roles WHERE rolcanlogin ORDER BY rolname;",
        dialect="postgres",
    )
    @ VIEWS_16.at("Role-specific defaults for run-time configuration variables"),
    healthy=statement("each has a statement_timeout above 0")
    @ CONFIG_16.at("Abort any statement that takes more than the"),
    unhealthy=statement("a role has none, or 0: its statements have no limit of their own")
    @ CONFIG_16.at("A value of zero (the default) disables the"),
)
PRIMARY_READY = Check(
    "From a PgBouncer host, test whether the primary accepts connections.",
    shell("pg_isready -h <host> -p 5432") @ IS_READY.at("is a utility for checking the connection"),
    healthy=statement("exit status 0") @ IS_READY.at("is accepting connections normally,"),
    unhealthy=statement("1: it rejects connections; 2: no response")
    @ IS_READY.at("if there was no response to the"),
)
