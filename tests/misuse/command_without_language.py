"""A command without its language, without its source, or in a language that does not exist."""

from atlas import Check, Step, console, http, shell, sql, statement
from tests.misuse.given import gap, source

worded = statement("quill status") @ source.at("quill status")
cited = shell("quill status") @ source.at("quill status")

Check("look", cited, healthy=gap, unhealthy=gap)
Check("look", worded, healthy=gap, unhealthy=gap)  # refused
Check("look", shell("quill status"), healthy=gap, unhealthy=gap)  # refused
Step(
    "look",
    command=worded,  # refused
    healthy=gap,
    unhealthy=gap,
    risk="low",
    takes=gap,
    undo="nothing",
    verify="green",
)
sql("SELECT 1")  # refused
sql("SELECT 1", dialect="oracle")  # refused
http("get", "/", at="<host>")  # refused
console("INFO")  # refused
