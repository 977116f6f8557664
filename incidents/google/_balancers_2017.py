"""Components of Google Cloud that the incident of April 2017 affected."""

from atlas import (
    Client,
    ConfigStore,
    Deployer,
    Gateway,
    ObjectStore,
    gaps_in,
    statement,
    undisclosed,
)
from incidents.google._reports import BALANCERS
from incidents.google._technologies import app_engine
from systems.google._technologies import api_client, front_end, in_house

_WHERE = "Google's report of April 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

clients = Client(
    "clients",
    technology=api_client(_VERSION),
    role="Send requests to what runs behind the HTTP(S) Load Balancer.",
    population=undisclosed(f"number of clients: not in {_WHERE}"),
)
balancers = Gateway(
    "HTTP(S) load balancers",
    technology=in_house(_VERSION),
    role="Distribute requests, by a configuration that a master server pushes.",
    **gap.of("fleet", "load"),
)
front_ends = Gateway(
    "front-end servers",
    technology=front_end(_VERSION),
    role="Google Frontend servers: serve requests, and free the memory of deleted configurations.",
    **gap.of("fleet", "load"),
)
master = ConfigStore(
    "master server",
    technology=in_house(_VERSION),
    role="One of the replicas: controls the updates of the load balancers' configuration.",
    fleet=_FLEET,
    propagation=undisclosed(f"time until a push is everywhere: not in {_WHERE}"),
    figures={
        "a push": statement("tested on a subset of load balancers, and then pushed to all")
        @ BALANCERS.at("If this test succeeds, the configuration is pushed"),
        "a push that fails the test": statement("all revert to the last known good configuration")
        @ BALANCERS.at("will revert all HTTP(S) Load Balancers to the"),
    },
)
files = ObjectStore(
    "file system",
    technology=in_house(_VERSION),
    role="Google's distributed file system: stores the configuration files.",
    **gap.of("fleet", "size", "durability"),
)
deployments = Deployer(
    "Flexible deployments",
    technology=app_engine(_VERSION),
    role="Deployments of App Engine Flexible apps.",
    **gap.of("fleet", "strategy", "frequency"),
)
