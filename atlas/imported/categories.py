"""Which class of components a class of the package `diagrams` is, by its module."""

from collections.abc import Mapping

from atlas.imported.shapes import Kind

_BY_CLASS: Mapping[str, Kind] = {
    "SQS": "Queue",
    "SNS": "Queue",
    "MQ": "Queue",
    "PubSub": "Queue",
    "Pubsub": "Queue",
    "Lambda": "Function",
    "Functions": "Function",
    "FunctionApps": "Function",
    "Route53": "DNS",
    "DNS": "DNS",
    "CloudFront": "CDN",
    "CDN": "CDN",
    "ELB": "LoadBalancer",
    "ALB": "LoadBalancer",
    "NLB": "LoadBalancer",
    "LoadBalancing": "LoadBalancer",
    "LoadBalancers": "LoadBalancer",
    "Nginx": "LoadBalancer",
    "HAProxy": "LoadBalancer",
    "Traefik": "LoadBalancer",
    "Ingress": "LoadBalancer",
    "APIGateway": "Gateway",
    "Redis": "Cache",
    "Memcached": "Cache",
    "ElastiCache": "Cache",
    "Elasticache": "Cache",
    "Memorystore": "Cache",
    "Kinesis": "MessageLog",
    "KinesisDataStreams": "MessageLog",
    "Kafka": "MessageLog",
    "Redshift": "Warehouse",
    "BigQuery": "Warehouse",
    "Bigquery": "Warehouse",
    "Elasticsearch": "SearchIndex",
    "ElasticsearchService": "SearchIndex",
    "Secret": "SecretStore",
    "SecretsManager": "SecretStore",
    "Vault": "SecretStore",
    "WAF": "WAF",
    "Cron": "Worker",
    "Cronjob": "Worker",
    "Job": "Worker",
    "PV": "ObjectStore",
    "PVC": "ObjectStore",
    "StorageClass": "ObjectStore",
    "Svc": "LoadBalancer",
    "Service": "LoadBalancer",
    "Users": "Client",
    "User": "Client",
    "Client": "Client",
    "MobileClient": "Client",
    "InternetGateway": "Gateway",
}
"""What the module of a class does not say."""
_BY_MODULE: Mapping[str, Kind] = {
    "compute": "Service",
    "container": "Service",
    "database": "Database",
    "databases": "Database",
    "storage": "ObjectStore",
    "inmemory": "Cache",
    "queue": "Queue",
    "integration": "Queue",
    "analytics": "Warehouse",
    "search": "SearchIndex",
    "network": "Gateway",
    "loadbalancer": "LoadBalancer",
    "monitoring": "Monitor",
    "logging": "Monitor",
    "aggregator": "Monitor",
    "tracing": "Monitor",
    "ci": "Deployer",
    "cd": "Deployer",
    "gitops": "Deployer",
    "devtools": "Deployer",
    "security": "SecretStore",
    "client": "Client",
    "device": "Client",
    "iot": "Client",
    "workflow": "Worker",
    "cdn": "CDN",
    "dns": "DNS",
    "chat": "Pager",
}


def kind_of_class(path: str) -> Kind | None:
    """Return the class of components for a class of `diagrams`; None where it says none.

    Args:
        path: The dotted class, such as `diagrams.aws.compute.EKS`.
    """
    parts = path.split(".")
    if parts[1:2] == ["k8s"] and parts[-1] in {"Pod", "Deploy", "Deployment", "STS", "RS", "DS"}:
        return "Service"
    module = parts[-2] if len(parts) > 2 else ""  # noqa: PLR2004
    return _BY_CLASS.get(parts[-1]) or _BY_MODULE.get(module)
