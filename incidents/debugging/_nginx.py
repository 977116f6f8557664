"""Sources, steps and gaps that the nginx guides share."""

from atlas import Check, Publisher, Repository, Step, config, gaps_in, statement, undisclosed
from atlas.technologies.failures._network import CALL, CURL
from atlas.technologies.failures.nginx import CONTROL, PROXY, ROLLED_BACK

CHECKED = "2026-11-28"
SERVER_DENSITY = Publisher("Server Density", checked=CHECKED).post(
    "Random gateway errors when accessing serverdensity.io (status page, incident r2py50dc1lmd)",
    "http://status.serverdensity.com/incidents/r2py50dc1lmd",
)
WIKIMEDIA = Publisher("Wikimedia", checked="2026-11-30").post(
    "Incidents/20160823-ToolsProxy",
    "https://wikitech.wikimedia.org/wiki/Incidents/20160823-ToolsProxy",
    "2016-08-23",
)
HYPOTHESIS = Publisher(
    "Hypothesis", checked="2026-11-30", read_in="a stored copy of the thread"
).post(
    "Review file descriptor and nginx worker limits for h",
    "https://github.com/hypothesis/deployment/issues/141",
    "2020-10-13",
)
EXIT_CODES = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked=CHECKED,
    publisher="curl",
    release="8.22.0-DEV",
).file("docs/cmdline-opts/_EXITCODES.md")

gap = gaps_in("the nginx documentation")
NO_TIME = undisclosed("time to take effect: the nginx documentation gives none")
NO_OUTPUT = undisclosed("output: the nginx documentation shows none for this command")
NO_RECOVERY_TIME = undisclosed("time to recover: the nginx documentation gives none")
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
ANSWERS = Check(
    "Call the server itself, with the path of such an error, from the host of nginx.",
    CALL.command,
    healthy=statement("a status code such as 200, and a short last number")
    @ CURL.at("The numerical response code that was found in"),
    unhealthy=statement(
        "000, and curl: (7) Failed to connect or (28) timed out; or a long last number"
    )
    @ EXIT_CODES.at("Failed to connect to host."),
)
RETRIES = statement("normally, a POST sent to one server is not passed to the next") @ PROXY.at(
    "are not passed to the next server if"
)
UNDONE = statement("nginx itself rolls back a configuration that fails") @ CONTROL.at(
    "it rolls back changes and continues to work"
)
FEWER_TRIES = Step(
    "Limit the tries of a request, in the location with the proxy_pass; then reload.",
    command=config("proxy_next_upstream_tries <count>;", file="nginx.conf")
    @ PROXY.at("Limits the number of possible tries for passing"),
    **gap.of("healthy", "takes"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    undo="Restore the previous value (0 means no limit) and reload.",
    verify="The servers receive fewer requests and respond in time again.",
)
