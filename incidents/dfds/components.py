"""Components of DFDS's Kubernetes platform that its incidents affected."""

from atlas import (
    Client,
    ConfigStore,
    Database,
    Deployer,
    Gateway,
    LoadBalancer,
    Monitor,
    ObjectStore,
    Orchestrator,
    SecretStore,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.alb import alb
from atlas.technologies.eks import eks
from atlas.technologies.fluentd import fluentd
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.kyverno import kyverno
from atlas.technologies.rds import rds
from atlas.technologies.terraform import terraform
from atlas.technologies.traefik import traefik
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.dfds import _technologies as own
from incidents.dfds import facts

_WHERE = "DFDS's report of the incident"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

platform = System(
    "DFDS Kubernetes platform",
    documented="scarcely",
    scale={"worker nodes, 29 November 2019": facts.SIZE},
    economics=unpublished(_WHERE),
    glossary={"DFDS": "The operator of the platform."},
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Use the services that run in the cluster.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)

# 29 November 2019: no free addresses
aws_balancer = LoadBalancer(
    "load balancer",
    technology=own.aws_balancer(_VERSION),
    role="Sends requests to the ingress of the cluster; needs free addresses to scale.",
    **gap.of("fleet", "algorithm", "health_check"),
)
subnets = ObjectStore(
    "subnets",
    technology=own.vpc(_VERSION),
    role="Hold the addresses of nodes, pods and load balancer, one subnet in each zone.",
    **gap.of("fleet", "size", "durability"),
    figures={"usable addresses, each": facts.SUBNET},
)
cluster = Orchestrator(
    "Hellman cluster",
    technology=eks(_VERSION),
    role="Runs pods on nodes; each node, and each pod, takes an address of its subnet.",
    fleet=_FLEET,
    manages=statement("all zones' nodes, in one autoscaling group")
    @ facts.ADDRESSES.at("One single Kubernetes node autoscaling group across AWS"),
    figures={"nodes before": facts.SIZE, "nodes after": facts.GROWN},
)
daemon_sets = Worker(
    "daemon sets",
    technology=kubernetes(_VERSION),
    role="Pods that every node needs.",
    **gap.of("fleet", "load", "backlog"),
)

# 31 March 2021: ADFS
sign_in = System(
    "DFDS sign-in to AWS",
    documented="scarcely",
    scale={"platform users": undisclosed(f"number of users: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "ADFS": "Active Directory Federation Services: signs users in for other systems.",
        "DFDS": "The operator.",
        "SAML": "Security Assertion Markup Language: a format of sign-in tokens.",
    },
)
platform_users = Client(
    "platform users",
    technology=http_client(_VERSION),
    role="Sign in to the AWS web console.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
certificates = SecretStore(
    "token certificates",
    technology=own.adfs(_VERSION),
    role="Sign and decrypt the tokens of ADFS.",
    **gap.of("fleet"),
    rotation=statement("automatic renewal was not configured")
    @ facts.ADFS.at("Auto renewal feature not configured in ADFS"),
)
adfs = Service(
    "ADFS",
    technology=own.adfs(_VERSION),
    role="Signs users in, by tokens that AWS accepts; another team manages it.",
    **gap.of("fleet", "load", "scaling"),
)
aws_sign_in = Service(
    "AWS sign-in",
    technology=own.aws_sign_in(_VERSION),
    role="Lets users in with a token that fits the federation metadata of the AWS account.",
    **gap.of("fleet", "load", "scaling"),
)

# 6 September 2021: Traefik
ingress_balancer = LoadBalancer(
    "load balancer",
    technology=alb(_VERSION),
    role="Sends the requests of users to the ingress controller.",
    **gap.of("fleet", "algorithm"),
    health_check=statement("on a path that was altered in the incident")
    @ facts.NOT_FOUND.at("ALB targets healthy after altering the healthcheck path"),
)
routes = ConfigStore(
    "IngressRoute objects",
    technology=kubernetes(_VERSION),
    role="State in Kubernetes which requests Traefik sends to which service.",
    fleet=_FLEET,
    propagation=undisclosed("time to take effect: the report says only, at the restart"),
)
ingress = Gateway(
    "Traefik v2",
    technology=own.traefik_two(undisclosed("version: the report says only, version 2 below 2.5")),
    role="The ingress controller: reads all IngressRoute objects, and routes requests by them.",
    **gap.of("fleet", "load"),
)
former_ingress = Gateway(
    "Traefik v1",
    technology=traefik(undisclosed("version: the report says only, version 1")),
    role="The former ingress controller, to which traffic was rolled back.",
    **gap.of("fleet", "load"),
)
services = Service(
    "services",
    technology=own.applications(_VERSION),
    role="The applications that run in the cluster.",
    **gap.of("fleet", "load", "scaling"),
)

# 3 August 2022: Kyverno
teams = Client(
    "teams",
    technology=own.kubernetes_client(_VERSION),
    role="Deploy their applications to the cluster.",
    population=undisclosed(f"number of teams: not in {_WHERE}"),
)
api_server = Orchestrator(
    "Kubernetes API",
    technology=kubernetes(_VERSION),
    role="Stores every object, after the admission webhooks have allowed it.",
    **gap.of("manages"),
    fleet=_FLEET,
)
policies = Service(
    "policy webhook",
    technology=kyverno(_VERSION),
    role="Checks objects against policies before the API server stores them.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "failurePolicy": statement("the default, `fail`")
        @ facts.KYVERNO.at("'ignore' instead of the default 'fail', the issue")
    },
)

# 31 October 2022: a recalled image
node_rollover = Deployer(
    "daily rollover",
    technology=own.rollover(_VERSION),
    role="Replaces the nodes of the cluster with new ones each day.",
    **gap.of("fleet", "frequency"),
    strategy=statement("the latest AMI, hard-coded, as soon as it is available")
    @ facts.BAD_IMAGE.at('Our infrastructure-modules were hard-coded to use the "latest"'),
)
image_nodes = Orchestrator(
    "cluster nodes",
    technology=own.node_kubernetes(_VERSION),
    role="Nodes of EKS, in an Auto Scaling group, from 31 October 2022 with AMI v20221027.",
    **gap.of("manages"),
    fleet=_FLEET,
)
network_pods = Worker(
    "aws-node pods",
    technology=eks(_VERSION),
    role="Pods of the add-on vpc-cni; 45 were to be upgraded.",
    **gap.of("fleet", "load", "backlog"),
)
addon_pipeline = Deployer(
    "add-on pipeline",
    technology=own.deployment_pipeline(_VERSION),
    role="Upgrades the add-on vpc-cni.",
    **gap.of("fleet", "frequency", "strategy"),
)

# 14 February 2023: no nodes
balancer = LoadBalancer(
    "load balancer",
    technology=own.balancer(_VERSION),
    role="Sends requests to the nodes that it detects as healthy.",
    **gap.of("fleet", "algorithm"),
    health_check=statement("a node gets traffic once it is detected as healthy")
    @ facts.NO_NODES.at("LB detects new nodes as healthy, allowing traffic"),
)
nodes = Orchestrator(
    "worker nodes",
    technology=kubernetes(_VERSION),
    role="Run all pods of the cluster.",
    **gap.of("manages"),
    fleet=_FLEET,
)
scaling_group = Orchestrator(
    "Auto Scaling group",
    technology=own.auto_scaling(_VERSION),
    role="Starts and terminates worker nodes until their number is the desired one.",
    fleet=_FLEET,
    manages=statement("instances of the oldest launch template are terminated first")
    @ facts.NO_NODES.at("instances using the oldest launch config/template"),
    figures={"size, set for the rollover": facts.DOUBLED, "size, declared": facts.WANTED},
)
pipeline = Deployer(
    "EKS pipeline",
    technology=terraform(_VERSION),
    role="Applies the declared infrastructure, with or without a node rollover.",
    **gap.of("fleet", "frequency"),
    strategy=statement("sets the group's desired size back to the declared one")
    @ facts.NO_NODES.at("Terraform detects this, setting desired ASG size"),
)
log_shipping = Worker(
    "log shipping",
    technology=fluentd(_VERSION),
    role="Ships the logs of the cluster to CloudWatch.",
    **gap.of("fleet", "load", "backlog"),
)

# 13 March 2024: nodes out of memory
first_node = Orchestrator(
    "first node",
    technology=kubernetes(_VERSION),
    role="The worker node with the pods of the agent and of the dev container.",
    fleet=_FLEET,
    manages=statement("dev workloads, mixed with those of production")
    @ facts.OUT_OF_MEMORY.at("Dev workloads mixed with prod workloads"),
    figures={
        "CPU requests": facts.CPU_REQUESTS,
        "memory requests": facts.MEMORY_REQUESTS,
    },
)
second_node = Orchestrator(
    "second node",
    technology=kubernetes(_VERSION),
    role="The new node that replaced the first one.",
    **gap.of("manages"),
    fleet=_FLEET,
)
agent = Monitor(
    "Grafana Agent",
    technology=own.grafana_agent(_VERSION),
    role="Part of the monitoring stack that, unlike most of it, has no node group of its own.",
    **gap.of("fleet", "watches", "retention"),
)
jobs = Worker(
    "dev container",
    technology=own.hangfire(_VERSION),
    role="A development team's container that triggers jobs with Hangfire.",
    **gap.of("fleet", "load", "backlog"),
    figures={"replicas": facts.REPLICAS},
)
job_database = Database(
    "RDS instance",
    technology=rds(_VERSION),
    role="The database that the dev container uses.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
