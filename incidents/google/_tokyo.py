"""Components of Google Cloud in Tokyo that the incident of June 2017 affected."""

from atlas import Client, Deployer, Gateway, Service, gaps_in, statement, undisclosed
from atlas.technologies.compute_engine import compute_engine
from incidents.google._reports import TOKYO
from systems.google._technologies import api_client, in_house

_WHERE = "Google's report of June 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

users = Client(
    "external users",
    technology=api_client(_VERSION),
    role="Send requests to asia-northeast1 from outside the region.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
upgrade = Deployer(
    "network upgrade",
    technology=in_house(_VERSION),
    role="Manual work that aligns the region's topology with that of other regions.",
    fleet=_FLEET,
    strategy=statement("by hand, in all zones at once, against the policy of one zone")
    @ TOKYO.at("manual change mistakenly did not follow the same"),
    frequency=undisclosed(f"how often a network is upgraded: not in {_WHERE}"),
)
links = Service(
    "links of the region",
    technology=in_house(_VERSION),
    role="Carry the external connectivity of asia-northeast1; they are being replaced.",
    **gap.of("fleet", "load", "scaling"),
)
services = Service(
    "services in the region",
    technology=compute_engine(_VERSION),
    role="Compute Engine, App Engine, Cloud SQL, Datastore, Cloud Storage in asia-northeast1.",
    **gap.of("fleet", "load", "scaling"),
)
balancers = Gateway(
    "HTTP load balancing",
    technology=in_house(_VERSION),
    role="Routes requests to backends in several regions, if it detects a network partition.",
    **gap.of("fleet", "load"),
)
names = Service(
    "network resolution",
    technology=in_house(_VERSION),
    role="A software-defined networking component: resolves instances of a balancing group.",
    **gap.of("fleet", "load", "scaling"),
)
internal = Gateway(
    "internal load balancing",
    technology=in_house(_VERSION),
    role="Balances requests within asia-northeast1.",
    **gap.of("fleet", "load"),
)
