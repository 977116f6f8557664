"""Each DebuggingGuide leaves out one of its entries, or is about a text."""

from atlas import Cause, DebuggingGuide, Limit, Plane, Question
from tests.misuse.given import Quill, deployed, gap, step

tree = Question(
    "Is it green?",
    check=step,
    healthy=Cause("disk", why=gap, fix=[step]),
    unhealthy=Cause("shard", why=gap, fix=[step]),
)
limit = Limit("shards", of="shards", default=gap, headroom=step, reads="shards")

DebuggingGuide(  # refused: no tree
    deployed,
    "x",
    as_of="2024",
    plane=Plane.STATE,
    symptom="It waits.",
    signals=[Quill.READ_TIMEOUT],
    limit=limit,
    do_not=["Do not restart."],
    precedents=gap,
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
DebuggingGuide(  # refused: no signals
    deployed,
    "x",
    as_of="2024",
    plane=Plane.STATE,
    symptom="It waits.",
    tree=tree,
    limit=limit,
    do_not=["Do not restart."],
    precedents=gap,
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
Question("Is it green?", check=step, healthy=tree)  # refused: no unhealthy
Question("Is it green?", check=step, healthy=tree, unhealthy="restart")  # refused: a text
Cause("disk", why="it fills up", fix=[step])  # refused: words without a source
