"""What a customer of Cloudflare can do, as its documentation says."""

from atlas import Check, Step, gaps_in, statement, undisclosed
from incidents.cloudflare import facts

gap = gaps_in("Cloudflare's documentation")
_NO_TIME = undisclosed("time until it has effect: not in Cloudflare's documentation")
_NO_OUTPUT = undisclosed("output: Cloudflare's documentation prints none")

ASK_THE_ORIGIN = Check(
    "Ask the origin directly, to tell whose error it is.",
    statement("curl -svo /dev/null http://example.com --connect-to ::203.0.113.34")
    @ facts.SITE_DOCS.at("/dev/null http://example.com --connect-to ::203.0.113.34"),
    healthy=_NO_OUTPUT,
    unhealthy=statement("the body of a 500 names cloudflare, and the origin itself answers well")
    @ facts.ERROR_500.at("`500` error contains `cloudflare` or `cloudflare-nginx` in"),
    verify="The origin answers 200 while the same address through Cloudflare answers 5xx.",
)
WHICH_DATA_CENTRE = Check(
    "Read which of Cloudflare's data centres serves you.",
    statement("curl https://www.example.com/cdn-cgi/trace")
    @ facts.SITE_DOCS.at("Note the `colo` field from the output."),
    healthy=statement("colo= and the code of a place nearby")
    @ facts.SITE_DOCS.at("The three-letter code in the data center name"),
    unhealthy=_NO_OUTPUT,
    verify="The code tells whether your users reach a place that the status page names.",
)
PAUSE = Step(
    "Where the origin can bear it, pause Cloudflare for the site.",
    command=undisclosed("command: the documentation tells it for the dashboard"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable Cloudflare on the site again.",
    verify="Visitors reach the origin, without its protection.",
)
COMPARE_RESOLVERS = Check(
    "Ask 1.1.1.1 and another resolver for the same name.",
    statement("dig example.com @1.1.1.1; dig example.com @8.8.8.8")
    @ facts.RESOLVER_DOCS.at("dig example.com @1.0.0.1 dig example.com @8.8.8.8"),
    **gap.of("healthy", "unhealthy"),
    verify="Only 1.1.1.1 fails: it is the resolver, and not the name.",
)
TRACE_RESOLVER = Check(
    "Trace the way to both addresses of the resolver.",
    statement("traceroute 1.1.1.1; traceroute 1.0.0.1")
    @ facts.RESOLVER_DOCS.at("traceroute 1.1.1.1 traceroute 1.0.0.1"),
    **gap.of("healthy", "unhealthy"),
    verify="It ends at Cloudflare, and not on the way.",
)
OTHER_RESOLVER = Step(
    "Send queries to another resolver until 1.1.1.1 answers again.",
    command=undisclosed("command: the resolver of a device or a network is set in many ways"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set 1.1.1.1 again.",
    verify="Names resolve.",
)
