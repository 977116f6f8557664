"""Components of the LEAP hub, in the incident of August 2025."""

from atlas import (
    Client,
    Deployer,
    Monitor,
    ObjectStore,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.kubernetes import kubernetes
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.two_eye_two_see import _technologies as own
from incidents.two_eye_two_see import facts
from incidents.two_eye_two_see._2025_08_12 import DASK_NODES

_WHERE = "the report of August 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

leap = System(
    "2i2c, LEAP hub",
    documented="scarcely",
    scale={"Dask nodes, peak that evening": DASK_NODES},
    economics=unpublished(_WHERE),
    glossary={
        "LEAP": "A community for which 2i2c runs a hub.",
        "PVC": "PersistentVolumeClaim: a claim of storage for pods.",
        "context": "The cluster and user of a kubeconfig file that kubectl uses.",
    },
)

leap_users = Client(
    "LEAP users",
    technology=http_client(_VERSION),
    role="Run notebooks on the LEAP hub.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
leap_hub = Service(
    "LEAP hub",
    technology=own.jupyterhub(_VERSION),
    role="All pods of the hub and of its users, in the namespace prod.",
    **gap.of("fleet", "load", "scaling"),
)
leap_namespace = Orchestrator(
    "namespace prod",
    technology=kubernetes(_VERSION),
    role="Holds the objects of the production hub of LEAP.",
    **gap.of("fleet"),
    manages=statement("all pods of the hub; they ended with it")
    @ facts.LEAP.at("all pods running in the `prod` namespace were"),
)
leap_storage = ObjectStore(
    "persistent storage",
    technology=own.home_nfs(_VERSION),
    role="Stores user data; provisioned apart from the objects in Kubernetes.",
    **gap.of("fleet", "size"),
    durability=statement("provisioned separately, using Terraform")
    @ facts.LEAP.at("provisioning persistent storage separately using Terraform."),
)
deployment = Deployer(
    "kubectl and deployer",
    technology=own.deployer(_VERSION),
    role="With these, engineers change the clusters; the kubeconfig context chooses which.",
    **gap.of("fleet", "frequency", "strategy"),
)
leap_check = Monitor(
    "uptime check",
    technology=own.uptime_check(_VERSION),
    role="Requests the health endpoint of leap.2i2c.cloud, and alerts when it fails.",
    **gap.of("fleet", "retention"),
    watches=statement("leap.2i2c.cloud: Simple Health Check Endpoint")
    @ facts.LEAP.at("Condition: Simple Health Check Endpoint"),
)
