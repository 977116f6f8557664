"""What fails in gh-ost, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.mysql import CONNECTED, PROCESS_LIST, REPLICA
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_gh_ost = Repository(
    "github/gh-ost",
    commit="145799eeb80081c8b66fe5f56f1d94e3d8fb1b35",
    checked="2026-11-26",
    publisher="GitHub",
)
COMMANDS = _gh_ost.file("doc/interactive-commands.md")
APPLIER = _gh_ost.file("go/logic/applier.go")

STATUS = Check(
    "Read the state of the migration, from its socket.",
    shell("echo status | nc -U <socket>")
    @ COMMANDS.at("echo status | nc -U /tmp/gh-ost.test.sample_data_0.sock"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("State: throttled, flag-file")
    @ COMMANDS.at("State: throttled, flag-file; ETA: N/A"),
    verify="The reason after throttled names lag, load, a file or a command.",
)
PROCESSES = Check(
    "Find other migrations on this host.",
    shell("ps aux | grep gh-ost") @ APPLIER.at("another gh-ost process is already migrating"),
    **NO_OUTPUT,
    verify="One with the same table: let it finish, or stop it by its own command.",
)
LEFTOVERS = Check(
    "List the tables that an aborted migration left.",
    sql("SHOW TABLES FROM <database> LIKE '%_gho';", dialect="mysql")
    @ APPLIER.at("Panicking. Use --initially-drop-ghost-table to force dropping it"),
    **NO_OUTPUT,
    verify="A table _<name>_gho without a migration that runs: it can be renamed away.",
)
SLOW_DOWN = Step(
    "Make the migration sleep as long as it copies.",
    command=shell("echo nice-ratio=1 | nc -U <socket>")
    @ COMMANDS.at("`nice-ratio=1` will cause `gh-ost` to sleep"),
    healthy=statement("the copy takes twice the time")
    @ COMMANDS.at("effectively doubling runtime"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="low",
    undo="echo nice-ratio=0 to the socket.",
    verify="Lag and load fall.",
)

TOO_MUCH_LOAD = KnownFailure(
    "the critical load was reached: the migration stopped",
    steps=[CONNECTED, PROCESS_LIST, LEFTOVERS],
)
THROTTLED = KnownFailure(
    "the migration is throttled", steps=[STATUS, REPLICA, CONNECTED, SLOW_DOWN]
)
SECOND = KnownFailure(
    "another migration of this table runs", steps=[PROCESSES, STATUS, PROCESS_LIST]
)
LEFTOVER = KnownFailure(
    "an aborted migration left its table behind", steps=[LEFTOVERS, PROCESSES, PROCESS_LIST]
)
