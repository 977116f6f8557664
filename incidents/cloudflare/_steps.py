"""What a customer of Cloudflare can do, as its documentation says."""

from atlas import Step, statement, undisclosed
from incidents.cloudflare import facts

_NO_TIME = undisclosed("time until it has effect: not in Cloudflare's documentation")
_NO_OUTPUT = undisclosed("output: Cloudflare's documentation prints none")

ASK_THE_ORIGIN = Step(
    "Ask the origin directly, to tell whose error it is.",
    command=statement("curl -svo /dev/null http://example.com --connect-to ::203.0.113.34")
    @ facts.SITE_DOCS.at("/dev/null http://example.com --connect-to ::203.0.113.34"),
    healthy=_NO_OUTPUT,
    unhealthy=statement("the body of a 500 names cloudflare, and the origin itself answers well")
    @ facts.ERROR_500.at("`500` error contains `cloudflare` or `cloudflare-nginx` in"),
    risk="none",
    takes=_NO_TIME,
    undo="Nothing to undo: it only reads.",
    verify="The origin answers 200 while the same address through Cloudflare answers 5xx.",
)
WHICH_DATA_CENTRE = Step(
    "Read which of Cloudflare's data centres serves you.",
    command=statement("curl https://www.example.com/cdn-cgi/trace")
    @ facts.SITE_DOCS.at("Note the `colo` field from the output."),
    healthy=statement("colo= and the code of a place nearby")
    @ facts.SITE_DOCS.at("The three-letter code in the data center name"),
    unhealthy=_NO_OUTPUT,
    risk="none",
    takes=_NO_TIME,
    undo="Nothing to undo: it only reads.",
    verify="The code tells whether your users reach a place that the status page names.",
)
PAUSE = Step(
    "Where the origin can bear it, pause Cloudflare for the site.",
    command=undisclosed("command: the documentation tells it for the dashboard"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    risk="high",
    takes=_NO_TIME,
    undo="Enable Cloudflare on the site again.",
    verify="Visitors reach the origin, without its protection.",
)
COMPARE_RESOLVERS = Step(
    "Ask 1.1.1.1 and another resolver for the same name.",
    command=statement("dig example.com @1.1.1.1; dig example.com @8.8.8.8")
    @ facts.RESOLVER_DOCS.at("dig example.com @1.0.0.1 dig example.com @8.8.8.8"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    risk="none",
    takes=_NO_TIME,
    undo="Nothing to undo: it only reads.",
    verify="Only 1.1.1.1 fails: it is the resolver, and not the name.",
)
TRACE_RESOLVER = Step(
    "Trace the way to both addresses of the resolver.",
    command=statement("traceroute 1.1.1.1; traceroute 1.0.0.1")
    @ facts.RESOLVER_DOCS.at("traceroute 1.1.1.1 traceroute 1.0.0.1"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    risk="none",
    takes=_NO_TIME,
    undo="Nothing to undo: it only reads.",
    verify="It ends at Cloudflare, and not on the way.",
)
OTHER_RESOLVER = Step(
    "Send queries to another resolver until 1.1.1.1 answers again.",
    command=undisclosed("command: the resolver of a device or a network is set in many ways"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    risk="low",
    takes=_NO_TIME,
    undo="Set 1.1.1.1 again.",
    verify="Names resolve.",
)
