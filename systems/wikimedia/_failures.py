"""How a switch between data centres goes wrong: what shows it, what mends it."""

from atlas import ErrorReply, Failure, statement, undisclosed
from atlas.technologies.mysql import mysql
from systems.wikimedia import facts, steps
from systems.wikimedia._technologies import spicerack

_WHERE = "Wikimedia's cookbooks, mails and notices"
NOT_SAID = undisclosed(f"recovery of this kind: {_WHERE}")
EDITS_LOST = statement("edits under way: one hopes that none is lost, nobody guarantees it") @ (
    facts.NOTICE_2024.at("but we can't guarantee it")
)

NOT_IN_SYNC = Failure(
    "The new site's primaries have not caught up",
    signals=[spicerack.NOT_IN_SYNC, mysql.SECONDS_BEHIND.rising()],
    recovery=[steps.VERIFY_READ_ONLY, steps.CHECK_CIRCLE, steps.SET_WRITABLE_AGAIN],
    time_to_recover=NOT_SAID,
    data_loss=EDITS_LOST,
    rollback=undisclosed(f"way back from read-only without a switch: {_WHERE}"),
)
STAYS_READ_ONLY = Failure(
    "The wikis stay read-only",
    signals=[
        ErrorReply(
            reply=statement("You can't edit now. This is because of maintenance.")
            @ facts.SETTINGS.at("You can't edit now. This is because of"),
            seen_by="everybody who saves an edit",
        )
    ],
    recovery=[steps.CHECK_PRIMARIES, steps.SET_WRITABLE_AGAIN],
    time_to_recover=facts.READ_ONLY_2024,
    data_loss=EDITS_LOST,
    rollback=undisclosed(f"way back to the old site in the middle of the switch: {_WHERE}"),
)
STATE_WRONG = Failure(
    "A primary may be written, or may not, against the plan",
    signals=[spicerack.STATE_WRONG],
    recovery=[steps.CHECK_PRIMARIES, steps.SET_WRITABLE_AGAIN],
    time_to_recover=NOT_SAID,
    data_loss=EDITS_LOST,
    rollback=undisclosed(f"way back to the old site in the middle of the switch: {_WHERE}"),
)
JOBS_RUN = Failure(
    "Maintenance jobs do not stop",
    signals=[spicerack.JOBS_RUN],
    recovery=[steps.DELETE_JOBS],
    time_to_recover=NOT_SAID,
    data_loss=undisclosed(f"work of the jobs that were cut: {_WHERE}"),
    rollback=statement("the jobs are made anew after the switch")
    @ facts.START_JOBS.at("safely recreate jobs in k8s"),
)
CIRCLE_BROKEN = Failure(
    "A primary does not replicate from the other",
    signals=[spicerack.REPLICATION_WRONG, mysql.SECONDS_BEHIND.rising()],
    recovery=[steps.CHECK_CIRCLE],
    time_to_recover=NOT_SAID,
    data_loss=undisclosed(f"writes missing on one side: {_WHERE}"),
    rollback=statement("the preparation of one section can be aborted, the others go on")
    @ facts.SECTIONS.at("Continue with the remaining"),
)
NAME_STUCK = Failure(
    "A service's name still leads to the old site",
    signals=[
        ErrorReply(
            reply=statement("Error checking auth dns for (service) in (site)")
            @ facts.SERVICES.at("Error checking auth dns for {self.fqdn} in"),
            seen_by="the engineer who runs the cookbook",
        )
    ],
    recovery=[steps.LIST_SERVICES],
    time_to_recover=facts.SERVICES_TOOK,
    data_loss=undisclosed(f"requests that failed meanwhile: {_WHERE}"),
    rollback=statement("the cookbook asks whether to restore the state before it ran")
    @ facts.SERVICES.at("Do you wish to rollback to the"),
)
