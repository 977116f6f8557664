"""What a component is built on: a technology of the library, or one that is declared with it."""

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from atlas.imported.shapes import Kind, Node
from atlas.naming import slug
from atlas.technologies.registry import REGISTRY
from atlas.technologies.technology import Technology

_ALIASES = {
    "postgres": "postgresql",
    "mongo": "mongodb",
    "node": "nodejs",
    "golang": "go",
    "eclipse-temurin": "java",
    "openjdk": "java",
    "elastic": "elasticsearch",
    "nginx-unprivileged": "nginx",
    "clickhouse-server": "clickhouse",
    "mysql-server": "mysql",
    "lambda": "aws-lambda",
}
"""What images and types are called, with the name of the technology."""
_REPACKAGED = {"cp-kafka": "kafka", "cp-zookeeper": "zookeeper"}
"""Images whose tags count the releases of something else than of what runs in them."""
_KINDS: Mapping[Kind, str] = {
    "Database": "postgresql mysql mariadb mongodb cassandra scylladb cockroachdb tidb couchdb "
    "couchbase clickhouse influxdb neo4j sqlite oracle sql-server dynamodb vitess hbase orientdb "
    "galera cloud-sql rds victoriametrics",
    "Cache": "redis memcached elasticache varnish",
    "MessageLog": "kafka pulsar kinesis redpanda azure-event-hubs",
    "Queue": "rabbitmq nats sqs sns activemq mosquitto emqx artemis azure-service-bus",
    "SearchIndex": "elasticsearch opensearch solr",
    "ObjectStore": "minio s3 ceph azure-storage hdfs glusterfs",
    "Warehouse": "snowflake bigquery hive trino",
    "Monitor": "prometheus grafana alertmanager loki tempo jaeger zabbix nagios telegraf fluentd "
    "fluent-bit filebeat logstash promtail vector datadog-agent opentelemetry-collector mimir "
    "thanos",
    "SecretStore": "vault secrets-manager kms",
    "ConfigStore": "etcd consul zookeeper eureka",
    "LoadBalancer": "nginx haproxy traefik alb caddy httpd ingress-nginx",
    "Gateway": "envoy istio kong linkerd api-gateway zuul oauth2-proxy",
    "CDN": "cloudfront cloudflare fastly",
    "DNS": "route-53 coredns bind powerdns unbound dnsmasq",
    "Function": "aws-lambda azure-functions cloud-run knative",
    "Worker": "celery sidekiq resque airflow dagster spark flink",
    "Orchestrator": "kubernetes nomad eks gke aks ecs argo-workflows",
    "Deployer": "jenkins argo-cd argo-rollouts flux spinnaker tekton gitlab-runner",
}


@frozen
class Match:
    """What a component is built on.

    Args:
        module: The module of the library that declares it; empty of one that is declared here.
        variable: What it is called there.
        name: What it is called.
        kind: The class of components that it usually is.
        icon: Its icon, if it is declared here.
        is_versioned: Whether the tag of its image is its version.
        technology: The technology of the library.
    """

    module: str
    variable: str
    name: str
    kind: Kind | None
    icon: str = ""
    is_versioned: bool = True
    technology: Technology | None = None


@cache
def _known() -> Mapping[str, tuple[Technology, str]]:
    """Return the technologies of the library by name, by module and by icon."""
    found: dict[str, tuple[Technology, str]] = {}
    for technology in REGISTRY:
        variable = type(technology).__module__.rpartition(".")[2]
        names = [slug(technology.name), variable.replace("_", "-"), technology.icon or ""]
        for name in names:
            if name:
                found.setdefault(name, (technology, variable))
    return found


@cache
def _kinds() -> Mapping[str, Kind]:
    return {name: kind for kind, names in _KINDS.items() for name in names.split()}


def match(node: Node) -> Match | None:
    """Return what a component is built on; None where nothing is known of it.

    Args:
        node: The component.
    """
    icon = node.icon
    names = [slug(node.technology)] if node.is_exact else _names(node.technology)
    for name in names if node.is_exact else (icon, *names):
        if name and name in _known():
            technology, variable = _known()[name]
            module = type(technology).__module__
            return Match(
                module,
                variable,
                technology.name,
                kind_of(technology, variable),
                is_versioned=slug(node.technology) not in _REPACKAGED,
                technology=technology,
            )
    if not icon and not node.is_exact:
        return None
    label = node.technology or icon.rpartition(".")[2]
    return Match("", re.sub(r"\W+", "_", slug(label)).strip("_") or "technology", label, None, icon)


def is_name(text: str) -> bool:
    """Return whether a text is the name of a technology of the library, or one of its usual names.

    Args:
        text: The text; `API` is no name, though an image of that name has one.
    """
    name = slug(text) if text else ""
    return name in _known() or _ALIASES.get(name, "") in _known()


def _names(text: str) -> list[str]:
    name = slug(text) if text else ""
    if not name:
        return []
    shorter = re.sub(r"^(?:amazon|aws|azure|google|gcp|bitnami|apache)-", "", name)
    return [
        name,
        _ALIASES.get(name) or _REPACKAGED.get(name, ""),
        shorter,
        _ALIASES.get(shorter, ""),
        f"amazon-{shorter}",
        f"aws-{shorter}",
        f"apache-{shorter}",
    ]


def kind_of(technology: Technology, variable: str) -> Kind | None:
    """Return the class of components that a technology usually is; None where none is usual.

    Args:
        technology: The technology.
        variable: What its module is called.
    """
    for name in (variable.replace("_", "-"), slug(technology.name)):
        if name in _kinds():
            return _kinds()[name]
    return None
