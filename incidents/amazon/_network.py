"""Components around AWS's internal network that its incident of December 2021 affected."""

from atlas import (
    DNS,
    Deployer,
    Gateway,
    Monitor,
    Orchestrator,
    Queue,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.api_gateway import api_gateway
from atlas.technologies.ec2 import ec2
from atlas.technologies.ecs import ecs
from incidents._economics import unpublished
from incidents.amazon import _2021_12_07 as facts
from incidents.amazon._technologies import connect, event_bridge, in_house, sts

SUMMARY = facts.SUMMARY
_WHERE = "the summary of December 2021"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each service: not in {_WHERE}")
_LOAD = undisclosed(f"requests per second: not in {_WHERE}")
_SCALING = undisclosed(f"how it scales: not in {_WHERE}")

internal_network = System(
    "AWS internal network",
    documented="scarcely",
    scale={"connections or devices": undisclosed(f"number of devices: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "STS": "Security Token Service: gives temporary AWS credentials.",
    },
)

clients = Service(
    "internal clients",
    technology=in_house(_VERSION),
    role="A large number of clients inside the internal network, with request back-off.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("their surge began when a service in the main network was scaled")
    @ SUMMARY.at("unexpected behavior from a large number of"),
)
devices = Gateway(
    "network devices",
    technology=in_house(_VERSION),
    role="Route and translate addresses between the internal and the main AWS network.",
    fleet=_FLEET,
    load=_LOAD,
    figures={
        "redundancy": statement("multiple devices, geographically isolated")
        @ SUMMARY.at("multiple geographically isolated networking devices and scale")
    },
)
dns = DNS(
    "internal DNS",
    technology=in_house(_VERSION),
    role="Resolves names for all services; it is hosted in the internal network.",
    fleet=_FLEET,
    ttl=undisclosed(f"time to live of its records: not in {_WHERE}"),
)
monitoring = Monitor(
    "real-time monitoring",
    technology=in_house(_VERSION),
    role="Shows operations teams the state of services; it is hosted in the internal network.",
    fleet=_FLEET,
    watches=statement("data for the internal operations teams")
    @ SUMMARY.at("monitoring data for our internal operations teams,"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
deployment = Deployer(
    "deployment systems",
    technology=in_house(_VERSION),
    role="Deploy changes; they run in the internal network.",
    fleet=_FLEET,
    strategy=undisclosed(f"strategy: not in {_WHERE}"),
    frequency=undisclosed(f"frequency: not in {_WHERE}"),
)
ec2_apis = Gateway(
    "EC2 APIs",
    technology=ec2(_VERSION),
    role="Launch and describe instances; parts of their control plane are in the internal network.",
    fleet=_FLEET,
    load=_LOAD,
)
tokens = Service(
    "STS",
    technology=sts(_VERSION),
    role="Gives credentials, also for third-party identity providers via OpenID Connect.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
gateways = Gateway(
    "API Gateway",
    technology=api_gateway(_VERSION),
    role="Invokes Lambda functions and manages APIs; its servers use the internal network.",
    fleet=_FLEET,
    load=_LOAD,
    figures={
        "servers to be replaced": statement("by automated recycling, which needs the EC2 APIs")
        @ SUMMARY.at("not possible until the EC2 APIs began recovering.")
    },
)
contact_center = Service(
    "Amazon Connect",
    technology=connect(_VERSION),
    role="Handles calls, chats and tasks; runs Lambda functions through API Gateway.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
event_bus = Queue(
    "EventBridge",
    technology=event_bridge(_VERSION),
    role="Delivers events, often to Lambda functions.",
    fleet=_FLEET,
    delivery=statement("disabled for a time, to reduce the load on the devices")
    @ SUMMARY.at("efforts to reduce the load on the affected"),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
containers = Orchestrator(
    "Fargate, ECS and EKS",
    technology=ecs(_VERSION),
    role="Start containers; one that fails is started again through the EC2 APIs.",
    fleet=_FLEET,
    manages=statement("tasks and pods; running ones were not affected")
    @ SUMMARY.at("While existing container instances (tasks or pods)"),
)
support = Service(
    "support cases",
    technology=in_house(_VERSION),
    role="Lets customers create support cases; it relies on the internal network.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
dashboard = Monitor(
    "status page tooling",
    technology=in_house(_VERSION),
    role="Updates the Service Health Dashboard; it is to fail over to a standby region.",
    fleet=_FLEET,
    watches=statement("nothing: it posted updates, here by a global banner")
    @ SUMMARY.at("updates via a global banner on the Service"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
