"""Failure modes of a switch between data centres: detection signals and recovery."""

from atlas import ErrorReply, Failure, gaps_in, statement
from atlas.technologies.mysql import mysql
from systems.wikimedia import facts, steps
from systems.wikimedia._technologies import spicerack

gap = gaps_in("Wikimedia's cookbooks, mails and notices")
NO_RECOVERY_TIME = gap("time to recover")
EDITS_LOST = statement("in-flight edits: Wikimedia hopes to lose none but cannot guarantee it") @ (
    facts.NOTICE_2024.at("but we can't guarantee it")
)

NOT_IN_SYNC = Failure(
    "The new site's primaries are not in sync",
    signals=[spicerack.NOT_IN_SYNC, mysql.SECONDS_BEHIND.rising()],
    recovery=[steps.CHECK_REPLICATION, steps.VERIFY_READ_ONLY, steps.SET_WRITABLE_AGAIN],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=EDITS_LOST,
    rollback=gap("rollback from read-only without a switch"),
)
STAYS_READ_ONLY = Failure(
    "The wikis stay read-only",
    signals=[
        ErrorReply(
            reply=statement("You can't edit now. This is because of maintenance.")
            @ facts.SETTINGS.at("You can't edit now. This is because of"),
            seen_by="users who save an edit",
        )
    ],
    recovery=[steps.CHECK_PRIMARIES, steps.SET_WRITABLE_AGAIN],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=EDITS_LOST,
    rollback=gap("rollback to the old site in the middle of the switch"),
)
STATE_WRONG = Failure(
    "A primary has the wrong read-only state",
    signals=[spicerack.STATE_WRONG],
    recovery=[steps.CHECK_PRIMARIES, steps.SET_WRITABLE_AGAIN],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=EDITS_LOST,
    rollback=gap("rollback to the old site in the middle of the switch"),
)
JOBS_STILL_RUN = Failure(
    "Maintenance jobs do not stop",
    signals=[spicerack.JOBS_STILL_RUN],
    recovery=[steps.RUNNING_JOBS, steps.DELETE_JOBS],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=gap("work of the interrupted jobs"),
    rollback=statement("the jobs are recreated after the switch")
    @ facts.START_JOBS.at("safely recreate jobs in k8s"),
)
REPLICATION_BROKEN = Failure(
    "A primary does not replicate from the other site's primary",
    signals=[spicerack.REPLICATION_WRONG, mysql.SECONDS_BEHIND.rising()],
    recovery=[steps.CHECK_REPLICATION],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=gap("writes missing on one side"),
    rollback=statement("none offered: go on with the remaining sections, or abort")
    @ facts.SECTIONS.at("Continue with the remaining"),
)
NAME_STUCK = Failure(
    "A service's name still resolves to the old site",
    signals=[
        ErrorReply(
            reply=statement("Error checking auth dns for")
            @ facts.SERVICES.at("Error checking auth dns for {self.fqdn} in"),
            seen_by="the engineer who runs the cookbook",
        )
    ],
    recovery=[steps.LIST_SERVICES],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=gap("requests that failed meanwhile"),
    rollback=statement("services: on failure, the cookbook offers to roll back")
    @ facts.SERVICES.at("Do you wish to rollback to the"),
)
