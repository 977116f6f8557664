"""What engineers search for, and the views of this repository that they would accept."""

from collections.abc import Mapping

_FAILURE_DOMAINS = {
    f"systems/{system}/failure_domains" for system in ("discord", "github", "netflix")
}
_STORAGE = {f"systems/{system}/storage" for system in ("discord", "github", "netflix")}
_STAMPEDE = {"incidents/debugging/memcached_cache_stampede", "systems/discord/failure_domains"}
_FAILOVER = {
    "incidents/github/2018_10_21_west_coast_primaries",
    "incidents/roblox/2021_10_28_consul_streaming",
}
_SPLIT_QUEUE = {  # they hold the failure "Split brain: the job queue splits into two clusters"
    f"systems/github/{view}" for view in ("architecture", "failure_domains", "request_flow")
}
_POOLS = {
    "incidents/debugging/postgresql_connections_exhausted",
    "incidents/posthog/2025_10_28_connection_pools",
}

WANTED: Mapping[str, set[str]] = {
    "retry storm": {
        "incidents/debugging/retry_storm",
        "incidents/posthog/2025_09_29_connection_timeout",
        "incidents/discord/2023_11_06_authentication_zones",
    },
    "thundering herd": _STAMPEDE,
    "split brain": _FAILOVER | _SPLIT_QUEUE,
    "SPOF": _FAILURE_DOMAINS | {"systems/zoom/failure_domains"},
    "RPO": _STORAGE | {"incidents/gitlab/2017_01_31_database_deletion"},
    "RTO": _STORAGE | {"incidents/gitlab/2017_01_31_database_deletion"},
    "cascading failure": _FAILURE_DOMAINS
    | {
        "incidents/debugging/cascading_failure",
        "incidents/google/2019_03_12_blob_lookup",
        "incidents/posthog/2025_09_29_connection_timeout",
    },
    "latency spike": {"incidents/debugging/latency_spike"},
    "slow but no alert": {"incidents/debugging/slow_with_no_alert"},
    "dead letter queue": {"patterns/outbox/zalando", "patterns/saga/netflix"},
    "memcached vs redis": {"patterns/comparisons/memcached_redis"},
    "what happens if redis dies": {
        "incidents/debugging/redis_out_of_memory",
        "incidents/debugging/redis_cluster_down",
        "systems/github/failure_domains",
    },
    "netflix request path": {"systems/netflix/request_flow"},
    "redis runbook": {
        "incidents/debugging/redis_cluster_down",
        "incidents/debugging/redis_out_of_memory",
        "incidents/debugging/redis_snapshot_failed",
    },
    "redis noauth authentication required": {"incidents/debugging/redis_authentication_failed"},
    "redis readonly after failover": {"incidents/debugging/redis_readonly_replica"},
    "redis misconf": {"incidents/debugging/redis_snapshot_failed"},
    "redis slow keys command": {"incidents/debugging/redis_slow_commands"},
    # What was typed in front of a failure, and the guide for it.
    "redis noauth after rotation": {"incidents/debugging/redis_authentication_failed"},
    "pod keeps restarting": {"incidents/debugging/kubernetes_crash_loop"},
    "deployment does not create pods": {"incidents/debugging/kubernetes_quota_exceeded"},
    "kubelet_volume_stats_available_bytes": {
        "incidents/debugging/kubernetes_persistent_volume_full"
    },
    "pods cannot pull image": {"incidents/debugging/kubernetes_image_pull_failed"},
    "failed calling webhook timeout context deadline exceeded": {
        "incidents/debugging/kubernetes_admission_webhook_failed"
    },
    "haproxy backend down": {"incidents/debugging/haproxy_no_server_available"},
    "kafka disk failed": {"incidents/debugging/kafka_log_directory_failed"},
    "unauthorized kubectl after certificate renewal": {
        "incidents/debugging/kubernetes_certificates_expired"
    },
    # From the index of the SRE books.
    "leader election": _FAILOVER,
    "hotspotting": {"incidents/debugging/scylladb_hot_partition"},
    "load shedding": {
        "patterns/circuit_breaker/netflix",
        "patterns/api_gateway/netflix",
        "systems/netflix/architecture",
        "systems/netflix/novel_solutions",
        "systems/uber/novel_solutions",
    },
    "graceful degradation": {
        "patterns/circuit_breaker/netflix",
        "patterns/api_gateway/netflix",
        "systems/netflix/novel_solutions",
        "systems/uber/novel_solutions",
    },
    "canarying": {
        f"systems/{system}/operations"
        for system in [
            "airbnb",
            "discord",
            "github",
            "google",
            "linkedin",
            "netflix",
            "slack",
            "stripe",
        ]
    },
    "capacity planning": {
        "incidents/ministry_of_justice/2025_10_13_rds_capacity",
        "incidents/optimism/2022_05_31_drop",
        "patterns/capacity/kubernetes_pods_per_node",
        "incidents/discord/2023_11_06_authentication_zones",
        "patterns/capacity/websocket_gateways",
        "patterns/capacity/redis_memory",
    },
    "tail latency": {"systems/allegro/kafka_profile", "systems/letsencrypt/database_profile"},
    "backpressure": {"incidents/debugging/rabbitmq_resource_alarm"},
    "chaos engineering": {"systems/netflix/novel_solutions", "systems/netflix/operations"},
    "region failover": {"systems/wikimedia/datacenter_switch", "systems/netflix/operations"},
    "file descriptors": {"incidents/debugging/linux_file_descriptors"},
    "blast radius": _FAILURE_DOMAINS,
    # From taxonomies of incidents.
    "misconfiguration": {
        "incidents/google/2018_07_17_front_ends_restart",
        "incidents/google/2020_04_08_iam_namespace",
        "incidents/wikimedia/2017_03_22_dns_restarts",
        "incidents/google/2025_06_12_service_control",
        "incidents/posthog/2025_10_24_rate_limiter",
    },
    "bad release": {
        "incidents/jenkins/2021_11_18_ingress",
        "incidents/kubernetes/2019_03_26_boskos",
        "incidents/mybinder/2018_04_18_culler",
        "incidents/fastly/2021_06_08_customer_configuration",
        "incidents/inngest/2026_04_15_hot_shard",  # a version of its SDK multiplied events
        "incidents/rust/2023_07_20_download_addresses",
        "incidents/wikimedia/2018_07_11_kafka_open_files",  # a deployment triggers an old bug
        "systems/shopify/failure_domains",
    },
    "fat finger": {
        "incidents/amazon/2017_02_28_s3_capacity_removal",
        "incidents/polar/2026_06_12_terraform",  # a plan applied without a look at it
    },
    "accidental deletion": {"incidents/gitlab/2017_01_31_database_deletion"},
    "certificate has expired": {"incidents/debugging/tls_certificate_expired"},
    "x509 certificate expired": {"incidents/debugging/tls_certificate_expired"},
    "certificate verify failed": {"incidents/debugging/tls_certificate_expired"},
    "expired certificate": {
        "incidents/debugging/tls_certificate_expired",
        "incidents/debugging/kubernetes_certificates_expired",
        "incidents/dfds/2021_03_31_adfs",  # token-signing certificates
        "incidents/wikimedia/2017_07_19_ca_expired",
    },
    "dns outage": {
        "incidents/debugging/coredns_names_do_not_resolve",
        "incidents/cloudflare/2023_10_04_stale_root_zone",
        "systems/spotify/failure_domains",
    },
    "route leak": {
        "incidents/cloudflare/2022_06_21_bgp_policy",
        "incidents/cloudflare/2025_07_14_resolver_prefixes",
    },
    "high cpu": {"incidents/debugging/linux_cpu_saturated"},
    "cpu 100%": {"incidents/debugging/linux_cpu_saturated"},
    "permission denied": {"incidents/debugging/linux_permission_denied"},
    "EACCES": {"incidents/debugging/linux_permission_denied"},
    "slow disk": {"incidents/debugging/linux_disk_latency"},
    "io wait": {"incidents/debugging/linux_disk_latency"},
    "disk latency": {"incidents/debugging/linux_disk_latency"},
    "load average": {"incidents/debugging/linux_cpu_saturated"},
    "too many TIME_WAIT": {"incidents/debugging/linux_ephemeral_ports_exhausted"},
    "ephemeral ports exhausted": {"incidents/debugging/linux_ephemeral_ports_exhausted"},
    "fork resource temporarily unavailable": {"incidents/debugging/linux_threads_exhausted"},
    "listen backlog overflow": {"incidents/debugging/linux_listen_queue_overflow"},
    "read-only file system": {"incidents/debugging/linux_filesystem_read_only"},
    "inodes exhausted": {"incidents/debugging/linux_inodes_exhausted"},
    "start request repeated too quickly": {"incidents/debugging/systemd_start_limit_hit"},
    "NTP drift": {"incidents/debugging/linux_clock_skew"},
    "ENOSPC": {
        "incidents/debugging/linux_disk_full",
        "incidents/debugging/kubernetes_disk_pressure",
    },
    "connection pool exhaustion": _POOLS,
    "postgres connection limit": {"incidents/debugging/postgresql_connections_exhausted"},
    "memory leak": {
        "incidents/debugging/java_heap_exhausted",
        "incidents/debugging/kubernetes_oom_killed",
    },
    "replica lag": {
        "incidents/debugging/postgresql_replication_lag",
        "incidents/debugging/mongodb_replication_lag",
    },
    "ReDoS": {
        "incidents/cloudflare/2019_07_02_waf_backtracking",
        "incidents/stack_exchange/2016_07_20_trim_regex",
    },
    "automatic updates": {"incidents/datadog/2023_03_08_systemd_update"},
    "dual writes": {"patterns/outbox/zalando"},
    "504": {"incidents/debugging/nginx_upstream_timed_out"},
    "queries stuck behind a migration": {"incidents/debugging/postgresql_lock_timeout"},
    "service has no endpoints": {"incidents/debugging/kubernetes_readiness_probe_failed"},
    "container exits with code 1": {"incidents/debugging/kubernetes_crash_loop"},
    "high latency no errors": {"incidents/debugging/latency_spike"},
    "poison pill kafka": {"incidents/debugging/kafka_consumer_lag"},
    # Questions, and a company with a kind of view.
    "how does discord store messages": {"systems/discord/storage"},
    "what happens when a zone fails": {
        "systems/discord/failure_domains",
        "systems/netflix/failure_domains",
        "systems/slack/failure_domains",
    },
    "how do I debug postgres replication lag": {"incidents/debugging/postgresql_replication_lag"},
    "kafka vs kinesis": {"patterns/comparisons/kafka_kinesis"},
    "discord cost": {"systems/discord/cost_breakdown"},
    "github architecture": {"systems/github/architecture"},
    "netflix on call": {"systems/netflix/operations"},
}
"""For each search the views of which one must be among the first three."""

IN_TREES: Mapping[str, set[str]] = {
    "systemd service keeps restarting": {"incidents/debugging/systemd_start_limit_hit"},
    "file upload fails": {"incidents/debugging/nginx_request_entity_too_large"},
    "redis cluster lost slots": {"incidents/debugging/redis_cluster_down"},
    "lag is rising": {"incidents/debugging/kafka_consumer_lag"},
    "running but not ready 0/1": {"incidents/debugging/kubernetes_readiness_probe_failed"},
    "mongodb no primary elected": {"incidents/debugging/mongodb_not_writable_primary"},
}
"""What only the command finds, by the questions and answers of a guide."""
