"""Steps for the failures in Inngest's reports, from the documentation of its software."""

from atlas import Step, sql
from atlas.technologies.failures.postgresql import NOT_SENT, SENT
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_TIME

CANCEL = Step(
    "Cancel the queries at the head of the queue, as their role or superuser.",
    command=sql("SELECT pg_cancel_backend(<pid>);", dialect="postgres")
    @ shared.ADMIN.at("Cancels the current query of the session whose"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    risk="medium",
    takes=NO_TIME,
    undo="None: run the cancelled deletion again, one at a time, when load is low.",
    verify="The number of waiting locks falls, then the number of waiting clients.",
)
