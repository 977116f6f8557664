"""What guides about databases and queues share: steps that only read, and common gaps."""

from atlas import Statement, Step, undisclosed

CHECKED = "2026-11-22"
NO_TIME = undisclosed("time until it has effect: the documentation cited here gives none")
NO_OUTPUT = undisclosed("output of the command: the page that documents it prints none")
NO_RECOVERY_TIME = undisclosed("time to recover: neither documentation nor reports give one")


def look(action: str, *, command: Statement, healthy: Statement, unhealthy: Statement) -> Step:
    """Make a step that only reads."""
    return Step(
        action,
        command=command,
        healthy=healthy,
        unhealthy=unhealthy,
        risk="none",
        takes=NO_TIME,
        undo="Nothing to undo: it only reads.",
        verify="The output fits one of the two.",
    )
