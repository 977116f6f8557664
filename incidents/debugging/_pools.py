"""Steps that the guides to pools of database connections share: who holds the connections."""

from atlas import Check, Step, gaps_in, sql, statement, undisclosed
from atlas.technologies.failures.postgresql import MONITORING_16

gap = gaps_in("the documentation of the pool")
SESSIONS = sql(
    "SELECT state, wait_event_type, count(*), max(now() - state_change) AS longest FROM "
    "pg_stat_activity WHERE usename = '<role>' GROUP BY 1, 2 ORDER BY 3 DESC;",
    dialect="postgres",
) @ MONITORING_16.at("Time when the <structfield>state</structfield> was last changed")

IDLE = Check(
    "Count the sessions of the program in PostgreSQL, by state, with the longest time in it.",
    SESSIONS,
    healthy=statement("active, or idle for less than a request takes")
    @ MONITORING_16.at("<literal>active</literal>: The backend is executing a query."),
    unhealthy=statement("as many as the pool holds: idle in transaction, or idle, for longer")
    @ MONITORING_16.at("The backend is in a transaction,"),
    verify="The larger part decides: others may wait for a lock that these hold.",
)
LOCKED = Check(
    "Check whether the active sessions wait for a lock.",
    SESSIONS,
    healthy=statement("active, with another wait_event_type or none")
    @ MONITORING_16.at("<literal>active</literal>: The backend is executing a query."),
    unhealthy=statement("active | Lock, in most of them")
    @ MONITORING_16.at("server process is waiting for a heavyweight lock."),
)
SLOW = Check(
    "Check how long the active sessions have been in that state.",
    SESSIONS,
    healthy=statement("longest: milliseconds, and few are active at once")
    @ MONITORING_16.at("Time when the <structfield>state</structfield> was last changed"),
    unhealthy=statement("longest: seconds or minutes, in as many as the pool holds")
    @ MONITORING_16.at("Time when the <structfield>state</structfield> was last changed"),
)


def deploy(what: str, verify: str) -> Step:
    """Return the step that changes the program, which has no command."""
    return Step(
        what,
        command=undisclosed("command: it is a change in a program of your own"),
        **gap.of("healthy", "unhealthy", "takes"),
        risk="medium",
        undo="Deploy the previous release.",
        verify=verify,
    )
