"""Components of the Ministry of Justice's Cloud Platform that its incidents affected."""

from atlas import (
    Client,
    Database,
    Deployer,
    Gateway,
    Monitor,
    ObjectStore,
    Orchestrator,
    SearchIndex,
    SecretStore,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.eks import eks
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.linux import linux
from atlas.technologies.opensearch import opensearch
from atlas.technologies.prometheus import prometheus
from atlas.technologies.terraform import terraform
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.ministry_of_justice import _technologies as own
from incidents.ministry_of_justice import facts

_WHERE = "the incident reports of the Cloud Platform"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

cloud_platform = System(
    "Ministry of Justice Cloud Platform",
    documented="scarcely",
    scale={"nodes, teams, services": undisclosed(f"scale at the time: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "CNI": "Container Network Interface: how Kubernetes calls a network plugin.",
        "cordon": "To mark a node as unschedulable for new pods.",
        "launch template": "The settings with which new nodes are launched.",
        "prefix": "A block of IP addresses that a node assigns to its pods.",
    },
)

users = Client(
    "user teams",
    technology=http_client(_VERSION),
    role="Deploy their services to the platform.",
    population=undisclosed(f"number of teams: not in {_WHERE}"),
)
services = Service(
    "user services",
    technology=own.user_code(_VERSION),
    role="Pods of the teams, on nodes of the cluster.",
    **gap.of("fleet", "load", "scaling"),
)
nodes = Orchestrator(
    "EKS nodes",
    technology=eks(_VERSION),
    role="Pull the images of pods, and run them.",
    fleet=_FLEET,
    manages=statement("deployments of the user teams")
    @ facts.DISK.at("The deployments might not be scheduled consistently"),
)
root_volumes = ObjectStore(
    "root volumes",
    technology=linux(_VERSION),
    role="The disk of each node; an image pull needs space on it.",
    **gap.of("fleet", "durability"),
    size=undisclosed("size in bytes: the report of September 2023 prints 100Gb and 20Gb"),
)
addresses = Service(
    "pod addresses",
    technology=own.network_plugin(_VERSION),
    role="Assigns an IP address to each new pod.",
    **gap.of("fleet", "load", "scaling"),
)
upgrade = Deployer(
    "EKS module upgrade",
    technology=terraform(_VERSION),
    role="Launches new nodes, and drains the old node group.",
    **gap.of("fleet", "frequency"),
    strategy=statement("in 2023 nodes were drained during the upgrade to module 18")
    @ facts.DISK.at("EKS Module upgrade to 18 and draining the"),
)

# 11 January 2023
docker_hub = ObjectStore(
    "DockerHub",
    technology=own.docker_hub(_VERSION),
    role="The registry from which Concourse and the nodes pull images.",
    **gap.of("fleet", "size", "durability"),
)
pull_password = SecretStore(
    "registry login",
    technology=terraform(_VERSION),
    role="The password with which Concourse and the nodes log in to DockerHub.",
    fleet=undisclosed(f"where it is kept: not wholly in {_WHERE}"),
    rotation=statement("restored on 11 January 2023, to allow a clean rotation out of hours")
    @ facts.IMAGE_PULL.at("password, to allow the team to manage a"),
)
concourse = Deployer(
    "Concourse",
    technology=own.concourse(_VERSION),
    role="Runs the pipelines of the platform, and pulls images for them.",
    **gap.of("fleet", "frequency"),
    strategy=statement("a plan shows what a change will replace")
    @ facts.IMAGE_PULL.at("Concourse plan of password update reveals launch-template"),
)

# 25 July 2024
log_readers = Client(
    "readers of logs",
    technology=http_client(_VERSION),
    role="User teams that read the logs of their services in Kibana.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
fluent_bit = Worker(
    "fluent-bit",
    technology=own.log_shipper(_VERSION),
    role="Containers that send logs to both stores.",
    **gap.of("fleet", "load", "backlog"),
)
elasticsearch_logs = SearchIndex(
    "Elasticsearch",
    technology=elasticsearch(_VERSION),
    role="Stores logs, which users read in Kibana.",
    **gap.of("fleet", "size", "sharding", "freshness"),
)
opensearch_logs = SearchIndex(
    "OpenSearch",
    technology=opensearch(_VERSION),
    role="Stores logs, in addition to Elasticsearch.",
    **gap.of("fleet", "sharding", "freshness"),
    size=undisclosed("size in bytes: the report prints 8000, then 12000, without a unit"),
)
log_alerts = Monitor(
    "alert on writes",
    technology=own.alerting(_VERSION),
    role="Shows when cp-live-app-logs blocks writes.",
    **gap.of("fleet", "retention"),
    watches=statement("blocked writes of cp-live-app-logs")
    @ facts.LOGGING.at("12:10: cp-live-app-logs - ClusterIndexWritesBlocked starts"),
)

# 15 April 2024
platform_team = Client(
    "platform team",
    technology=http_client(_VERSION),
    role="Watches the platform with Prometheus.",
    population=undisclosed(f"size of the team: not in {_WHERE}"),
)
monitoring = Monitor(
    "Prometheus",
    technology=prometheus(_VERSION),
    role="A pod that monitors the platform.",
    **gap.of("fleet", "retention"),
    watches=statement("the Cloud Platform")
    @ facts.PROMETHEUS.at("The Cloud Platform lose the monitoring for a"),
)
write_ahead_log = ObjectStore(
    "write-ahead log",
    technology=prometheus(_VERSION),
    role="Prometheus reloads it each time it starts.",
    **gap.of("fleet", "size", "durability"),
)

# 20 September 2024
visitors = Client(
    "users of services",
    technology=http_client(_VERSION),
    role="Use the services on the platform, over the internet.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
subnet_routes = Gateway(
    "subnet routes",
    technology=own.route_tables(_VERSION),
    role="Associations of the subnets of EKS with their route tables.",
    **gap.of("fleet", "load"),
)
infrastructure_pipeline = Deployer(
    "infrastructure pipeline",
    technology=terraform(_VERSION),
    role="Applies changes to the infrastructure, also those of queued pull requests.",
    **gap.of("fleet", "frequency"),
    strategy=statement("after a pause, a queued pull request ran automatically")
    @ facts.ROUTES.at("This PR executed automatically and destroyed subnet"),
)

# 13 October 2025
environments = Service(
    "pre-production",
    technology=own.user_code(_VERSION),
    role="Environments such as staging, development and test.",
    **gap.of("fleet", "load", "scaling"),
)
databases = Database(
    "t4g databases",
    technology=own.database_instances(_VERSION),
    role="RDS instances of class t4g; those affected served pre-production.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
auto_stop = Worker(
    "auto start/stop",
    technology=own.auto_start_stop(_VERSION),
    role="Stops and starts databases automatically.",
    **gap.of("fleet", "load", "backlog"),
)

# 30 March 2026
hmpps_users = Client(
    "HMPPS users",
    technology=http_client(_VERSION),
    role="Log in by HMPPS Auth, to use their line of business applications.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
firewall = Gateway(
    "production ingress",
    technology=own.firewall_ingress(_VERSION),
    role="Routes requests from the internet, and blocks those that rules of ModSecurity match.",
    **gap.of("fleet", "load"),
    figures={
        "version, before the upgrade": statement("1.12.0, images of the Kubernetes team")
        @ facts.WAF.at("used on the platform from 1.12.0 to 1.14.3"),
        "version, after it": statement("1.14.3, images of Chainguard")
        @ facts.WAF.at("Kubernetes team to ones maintained by Chainguard. This"),
    },
)
hmpps_auth = Service(
    "HMPPS Auth",
    technology=own.user_code(_VERSION),
    role="Authenticates the users of HMPPS.",
    **gap.of("fleet", "load", "scaling"),
)
hmpps_services = Service(
    "HMPPS services",
    technology=own.user_code(_VERSION),
    role="Line of business applications on the platform.",
    **gap.of("fleet", "load", "scaling"),
)
ingress_rollout = Deployer(
    "ingress deployment",
    technology=own.firewall_ingress(_VERSION),
    role="Deploys ingress-nginx, with the rules of its firewall, to the ingresses.",
    **gap.of("fleet", "frequency"),
    strategy=statement("beta, then non-production ingresses, a week later production")
    @ facts.WAF.at("to the non-production ingresses used in the platform"),
)
