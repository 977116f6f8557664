"""What types of resources of Terraform are: components with a technology, parts of one, or ways."""

from collections.abc import Mapping

from attrs import frozen

from atlas.imported.shapes import Kind


@frozen
class Type:
    """What a type of resources is as a component.

    Args:
        technology: What it is built on; empty where its own values tell.
        kind: The class of the component; that of its technology unless known.
        machine: The key of the machine type; empty where it has none.
        counts: The keys that say how many machines it has.
        engine: The key that names the program that runs in it; empty where none does.
        version: The key of the version of that program.
    """

    technology: str
    kind: Kind | None = None
    machine: str = ""
    counts: tuple[str, ...] = ()
    engine: str = ""
    version: str = ""


TYPES: Mapping[str, Type] = {
    # Amazon
    "aws_alb": Type("alb"),
    "aws_api_gateway_rest_api": Type("api gateway"),
    "aws_apigatewayv2_api": Type("api gateway"),
    "aws_apprunner_service": Type("", "Service"),
    "aws_autoscaling_group": Type("ec2", "Service", counts=("desired_capacity",)),
    "aws_cloudfront_distribution": Type("cloudfront"),
    "aws_db_instance": Type(
        "rds", "Database", "instance_class", engine="engine", version="engine_version"
    ),
    "aws_docdb_cluster": Type("", "Database"),
    "aws_dynamodb_table": Type("dynamodb"),
    "aws_ecs_service": Type("ecs", "Service", counts=("desired_count",)),
    "aws_efs_file_system": Type("", "ObjectStore"),
    "aws_eks_cluster": Type("eks"),
    "aws_elasticache_cluster": Type(
        "elasticache", "Cache", "node_type", ("num_cache_nodes",), "engine", "engine_version"
    ),
    "aws_elasticache_replication_group": Type(
        "elasticache", "Cache", "node_type", ("num_cache_clusters",), "engine", "engine_version"
    ),
    "aws_elasticsearch_domain": Type("elasticsearch", version="elasticsearch_version"),
    "aws_elb": Type("", "LoadBalancer"),
    "aws_instance": Type("ec2", "Service", "instance_type"),
    "aws_kinesis_stream": Type("kinesis"),
    "aws_kinesis_firehose_delivery_stream": Type("", "MessageLog"),
    "aws_lambda_function": Type("aws lambda"),
    "aws_lb": Type("alb", "LoadBalancer"),
    "aws_mq_broker": Type(
        "", "Queue", "host_instance_type", engine="engine_type", version="engine_version"
    ),
    "aws_msk_cluster": Type("kafka", counts=("number_of_broker_nodes",), version="kafka_version"),
    "aws_neptune_cluster": Type("", "Database"),
    "aws_opensearch_domain": Type("opensearch"),
    "aws_rds_cluster": Type("rds", "Database", engine="engine", version="engine_version"),
    "aws_redshift_cluster": Type("", "Warehouse", "node_type", ("number_of_nodes",)),
    "aws_route53_zone": Type("route53"),
    "aws_s3_bucket": Type("s3"),
    "aws_sfn_state_machine": Type("step functions", "Worker"),
    "aws_sns_topic": Type("sns"),
    "aws_sqs_queue": Type("sqs"),
    "aws_wafv2_web_acl": Type("", "WAF"),
    # Google
    "google_bigquery_dataset": Type("bigquery"),
    "google_bigtable_instance": Type("", "Database"),
    "google_cloud_run_service": Type("cloud run"),
    "google_cloud_run_v2_service": Type("cloud run"),
    "google_cloudfunctions2_function": Type("", "Function"),
    "google_cloudfunctions_function": Type("", "Function"),
    "google_compute_forwarding_rule": Type("", "LoadBalancer"),
    "google_compute_global_forwarding_rule": Type("", "LoadBalancer"),
    "google_compute_instance": Type("compute engine", "Service", "machine_type"),
    "google_container_cluster": Type("gke"),
    "google_dns_managed_zone": Type("", "DNS"),
    "google_pubsub_topic": Type("pubsub", "Queue"),
    "google_redis_instance": Type("redis"),
    "google_spanner_instance": Type("", "Database", counts=("num_nodes",)),
    "google_sql_database_instance": Type("cloud sql", "Database"),
    "google_storage_bucket": Type("cloud storage", "ObjectStore"),
    # Microsoft
    "azurerm_api_management": Type("", "Gateway"),
    "azurerm_application_gateway": Type("", "LoadBalancer"),
    "azurerm_container_app": Type("", "Service"),
    "azurerm_cosmosdb_account": Type("azure cosmos db", "Database"),
    "azurerm_dns_zone": Type("", "DNS"),
    "azurerm_eventhub": Type("azure event hubs"),
    "azurerm_function_app": Type("azure functions"),
    "azurerm_key_vault": Type("azure key vault", "SecretStore"),
    "azurerm_kubernetes_cluster": Type("aks"),
    "azurerm_lb": Type("", "LoadBalancer"),
    "azurerm_linux_function_app": Type("azure functions"),
    "azurerm_linux_virtual_machine": Type("", "Service", "size"),
    "azurerm_linux_web_app": Type("azure app service", "Service"),
    "azurerm_mssql_database": Type("sql server", "Database"),
    "azurerm_mysql_flexible_server": Type("mysql", "Database", "sku_name", version="version"),
    "azurerm_postgresql_flexible_server": Type(
        "postgresql", "Database", "sku_name", version="version"
    ),
    "azurerm_redis_cache": Type("redis"),
    "azurerm_servicebus_queue": Type("azure service bus"),
    "azurerm_servicebus_topic": Type("azure service bus"),
    "azurerm_storage_account": Type("azure storage"),
    "azurerm_windows_virtual_machine": Type("", "Service", "size"),
    "azurerm_windows_web_app": Type("azure app service", "Service"),
    # Others
    "digitalocean_database_cluster": Type(
        "", "Database", "size", ("node_count",), "engine", "version"
    ),
    "digitalocean_droplet": Type("", "Service", "size"),
    "digitalocean_kubernetes_cluster": Type("kubernetes"),
    "digitalocean_loadbalancer": Type("", "LoadBalancer"),
    "hcloud_load_balancer": Type("", "LoadBalancer"),
    "hcloud_server": Type("", "Service", "server_type"),
    "helm_release": Type("", None, engine="chart"),
    "kubernetes_deployment": Type("", "Service"),
    "kubernetes_deployment_v1": Type("", "Service"),
    "kubernetes_stateful_set": Type("", "Service"),
    "kubernetes_stateful_set_v1": Type("", "Service"),
}
"""The types that are components."""
ENGINES: Mapping[str, str] = {
    "aurora": "mysql",
    "aurora-mysql": "mysql",
    "aurora-postgresql": "postgresql",
    "oracle-ee": "oracle",
    "oracle-se2": "oracle",
    "pg": "postgresql",
    "postgres": "postgresql",
    "sqlserver-ee": "sql server",
    "sqlserver-ex": "sql server",
    "sqlserver-se": "sql server",
    "sqlserver-web": "sql server",
    "ActiveMQ": "activemq",
    "RabbitMQ": "rabbitmq",
}
"""What the engine of a resource is called, with the technology."""
PARTS = frozenset(
    {
        "aws_alb_target_group",
        "aws_api_gateway_method",
        "aws_api_gateway_resource",
        "aws_cloudfront_origin_access_identity",
        "aws_ecs_task_definition",
        "aws_lambda_alias",
        "aws_launch_configuration",
        "aws_launch_template",
        "aws_lb_target_group",
        "google_compute_backend_service",
        "google_compute_instance_template",
        "google_compute_target_http_proxy",
        "google_compute_target_https_proxy",
        "google_compute_url_map",
        "google_pubsub_subscription",
    }
)
"""Resources that are a part of what refers to them: what they refer to, that refers to."""


@frozen
class Way:
    """A resource that joins two others: what its keys refer to.

    Args:
        tails: The keys whose references call.
        heads: The keys whose references are called.
    """

    tails: tuple[str, ...]
    heads: tuple[str, ...]


WAYS: Mapping[str, Way] = {
    "aws_alb_listener": Way(("load_balancer_arn",), ("default_action",)),
    "aws_alb_target_group_attachment": Way(("target_group_arn",), ("target_id",)),
    "aws_api_gateway_integration": Way(("rest_api_id",), ("uri",)),
    "aws_apigatewayv2_integration": Way(("api_id",), ("integration_uri",)),
    "aws_autoscaling_attachment": Way(
        ("alb_target_group_arn", "lb_target_group_arn", "elb"), ("autoscaling_group_name",)
    ),
    "aws_cloudwatch_event_target": Way(("rule",), ("arn",)),
    "aws_elb_attachment": Way(("elb",), ("instance",)),
    "aws_lambda_event_source_mapping": Way(("function_name",), ("event_source_arn",)),
    "aws_lb_listener": Way(("load_balancer_arn",), ("default_action",)),
    "aws_lb_listener_rule": Way(("listener_arn",), ("action",)),
    "aws_lb_target_group_attachment": Way(("target_group_arn",), ("target_id",)),
    "aws_route53_record": Way(("zone_id",), ("alias", "records")),
    "aws_s3_bucket_notification": Way(("bucket",), ("lambda_function", "queue", "topic")),
    "aws_sns_topic_subscription": Way(("topic_arn",), ("endpoint",)),
}
"""Resources that lead from one to another: a listener of a load balancer, a subscription."""
REVERSED: Mapping[str, tuple[str, ...]] = {
    "aws_autoscaling_group": ("target_group_arns", "load_balancers"),
    "aws_ecs_service": ("load_balancer",),
}
"""Keys of components that name who calls them: the load balancer before a service."""
