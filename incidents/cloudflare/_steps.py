"""Steps for a customer of Cloudflare, from its documentation."""

from atlas import (
    Check,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from incidents.cloudflare import facts

gap = gaps_in("Cloudflare's documentation")
_NO_OUTPUT = undisclosed("output: Cloudflare's documentation prints none")

QUERY_ORIGIN = Check(
    "Query the origin directly, if it admits you, to see whether it returns the error too.",
    shell("curl -svo /dev/null http://<domain> --connect-to ::<address>")
    @ facts.SITE_DOCS.at("/dev/null http://example.com --connect-to ::203.0.113.34"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    verify="The status line shows no 5xx: one through Cloudflare is then not the origin's.",
)
WHICH_DATA_CENTRE = Check(
    "Find which Cloudflare data centre serves you.",
    shell("curl https://<domain>/cdn-cgi/trace")
    @ facts.SITE_DOCS.at("Note the `colo` field from the output."),
    healthy=statement("colo= and the three-letter code of a data centre")
    @ facts.SITE_DOCS.at("The three-letter code in the data center name"),
    unhealthy=_NO_OUTPUT,
    verify="The code of your own data centre is, or is not, one that the status page names.",
)
PAUSE = Step(
    "Pause Cloudflare for the site, if its dashboard is up and the origin can take the load.",
    command=undisclosed("command: the documentation describes it for the dashboard"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable Cloudflare on the site again.",
    verify="Visitors reach the origin, without Cloudflare's protection.",
)
COMPARE_RESOLVERS = Check(
    "Query 1.1.1.1 and another resolver for the same name.",
    shell("dig <domain> @1.1.1.1; dig <domain> @8.8.8.8")
    @ facts.RESOLVER_DOCS.at("dig example.com @1.0.0.1 dig example.com @8.8.8.8"),
    **gap.of("healthy", "unhealthy"),
    verify="In repeated queries only 1.1.1.1 fails: the fault is not the name's.",
)
TRACE_RESOLVER = Check(
    "Trace the route to both IPv4 addresses of the resolver.",
    shell("traceroute 1.1.1.1; traceroute 1.0.0.1")
    @ facts.RESOLVER_DOCS.at("traceroute 1.1.1.1 traceroute 1.0.0.1"),
    **gap.of("healthy", "unhealthy"),
    verify="The trace ends at Cloudflare, and not before it.",
)
OTHER_RESOLVER = Step(
    "Send queries to another resolver until 1.1.1.1 answers again.",
    command=undisclosed("command: the resolver of a device or a network is set in many ways"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set 1.1.1.1 as the resolver again.",
    verify="Names resolve.",
)
