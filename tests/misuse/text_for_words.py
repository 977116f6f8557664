"""A text where a fact in words belongs, with its source or as a gap."""

from atlas import Alert, ErrorReply, Failure, Service, Step, Symptom
from tests.misuse.given import Quill, deployed, gap, quill, step

quill("2.0")  # refused
Alert(name="shard is slow")  # refused
ErrorReply(reply="HTTP 503", seen_by="clients")  # refused
Symptom(description="logins fail", seen_by="clients")  # refused
Service("api", technology=deployed, role="answers", fleet=gap, load=gap, scaling="x")  # refused
Step(
    "look",
    command="quill status",  # refused
    healthy=gap,
    unhealthy=gap,
    risk="none",
    takes=gap,
    undo="nothing",
    verify="green",
)
Failure(
    "hot shard",
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    time_to_recover=gap,
    data_loss="nothing",  # refused
    rollback=gap,
)
