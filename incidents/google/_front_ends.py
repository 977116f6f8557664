"""Components of Google Cloud that the incident of July 2018 affected."""

from atlas import CDN, Client, ConfigStore, Gateway, Service, gaps_in, undisclosed
from incidents.google._technologies import app_engine, cloud_cdn
from systems.google._technologies import api_client, front_end, in_house

_WHERE = "Google's report of July 2018"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

users = Client(
    "users",
    technology=api_client(_VERSION),
    role="Users of what runs behind Google Cloud's global load balancers.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
balancers = Gateway(
    "load balancers",
    technology=front_end(_VERSION),
    role="Global; their first layer of GFEs answers near the user, and routes to the second layer.",
    **gap.of("fleet", "load"),
)
second_layer = Gateway(
    "second-layer GFEs",
    technology=front_end(_VERSION),
    role="Located close to the service of a request, to which they pass it on.",
    **gap.of("fleet", "load"),
)
cache = CDN(
    "Cloud CDN",
    technology=cloud_cdn(_VERSION),
    role="Caches responses of services behind HTTP(S) load balancers.",
    **gap.of("fleet", "hit_ratio"),
)
services = Service(
    "App Engine and others",
    technology=app_engine(_VERSION),
    role="Behind the load balancers: also Cloud Functions, Dialogflow, Stackdriver's web UI.",
    **gap.of("fleet", "load", "scaling"),
)
configuration = ConfigStore(
    "GFE configuration",
    technology=in_house(_VERSION),
    role="Configures the front ends in production.",
    fleet=_FLEET,
    propagation=undisclosed(f"time until a change has effect everywhere: not in {_WHERE}"),
)
