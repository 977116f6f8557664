"""GitLab itself, and messages of PostgreSQL's tools that this incident turned on."""

from atlas import LogMessage, Technology, repository_file, undisclosed
from incidents.gitlab import facts

_COMMIT = "21e958c303bc8f79627726f4f15a8428c6a22003"

SEMAPHORES = LogMessage(
    anchor="could not create semaphores",
    sample="FATAL:  could not create semaphores: No space left on device",
    severity="fatal",
    meaning="The server does not start: max_connections asks for more semaphores than there are.",
    source=repository_file(
        "postgres/postgres",
        "src/backend/port/sysv_sema.c",
        at=_COMMIT,
        checked=facts.CHECKED,
    ),
)
VERSION_MISMATCH = LogMessage(
    anchor="aborting because of server version mismatch",
    sample="aborting because of server version mismatch",
    severity="error",
    meaning="pg_dump is older than the server and makes no dump at all.",
    source=repository_file(
        "postgres/postgres",
        "src/bin/pg_dump/pg_backup_db.c",
        at=_COMMIT,
        checked=facts.CHECKED,
    ),
)
NO_SENDER_LEFT = LogMessage(
    anchor="number of requested standby connections exceeds",
    sample='number of requested standby connections exceeds "max_wal_senders" (currently 3)',
    severity="fatal",
    meaning="A standby or a base backup asks for a sender, and none is free.",
    source=repository_file(
        "postgres/postgres",
        "src/backend/storage/lmgr/proc.c",
        at=_COMMIT,
        checked=facts.CHECKED,
    ),
)


class GitLab(Technology):
    """GitLab, as the company itself runs it for the public."""

    name = "GitLab"
    icon = "diagrams.onprem.vcs.Gitlab"
    releases = undisclosed("release dates: not used here, the reports name no version")
    logs = undisclosed("where it logs: neither in the post-mortem nor in the notes")


gitlab_application = GitLab()
