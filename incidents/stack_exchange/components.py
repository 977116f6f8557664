"""Components of Stack Exchange that its incidents affected, as of 2016."""

from atlas import Client, Fleet, LoadBalancer, Service, System, absent, statement, undisclosed
from atlas.technologies.haproxy import haproxy
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.stack_exchange import facts
from incidents.stack_exchange._technologies import asp_net
from systems.stackoverflow.facts import HARDWARE

_WHERE = "the post-mortem of July 2016 and the post on the architecture"
_OWNED = absent("commitments: the servers are its own, not rented")

stack_exchange = System(
    "Stack Exchange",
    documented="well",
    scale={
        "requests, 9 February 2016": facts.REQUESTS,
        "home page renders, 9 Feb 2016": facts.HOME_PAGES,
    },
    economics=unpublished(_WHERE),
)

readers = Client(
    "readers",
    technology=http_client(undisclosed(f"version: not in {_WHERE}")),
    role="People who read, ask and answer questions.",
    population=undisclosed(f"number of readers: not in {_WHERE}"),
)
load_balancers = LoadBalancer(
    "load balancers",
    technology=haproxy(statement("1.5.15") @ facts.ARCHITECTURE.at("HAProxy 1.5.15 on CentOS 7")),
    role="Send each request to a web server that passes its health check.",
    fleet=Fleet(
        statement("Dell R620, two with 8 and two with 16 cores")
        @ HARDWARE.at("2 Dell R620 Servers (CloudFlare Traffic), each with"),
        count=facts.BALANCERS,
        reserved=_OWNED,
    ),
    algorithm=statement("to backends, mostly by the host header")
    @ facts.ARCHITECTURE.at("route to various backends based mostly on the"),
    health_check=statement("the home page")
    @ facts.POSTMORTEM.at("load balancer uses for the health check,"),
)
web_tier = Service(
    "web tier",
    technology=asp_net(
        statement("5.2.3") @ facts.ARCHITECTURE.at("IIS 8.5, ASP.Net MVC 5.2.3, and .Net 4.6.1")
    ),
    role="Renders the pages of all sites of the network.",
    fleet=Fleet(
        statement("Dell R630 with 24 cores and 64 GB") @ HARDWARE.at("11 Dell R630 Servers, each"),
        count=facts.WEB_SERVERS,
        reserved=_OWNED,
    ),
    load=undisclosed("requests of the web tier alone: the post gives those at the load balancer"),
    scaling=statement("a single application serves all Q&A sites")
    @ facts.ARCHITECTURE.at("a single application serves the requests for all"),
)
