"""Sources of the incidents of the Ministry of Justice's Cloud Platform, stated once.

The reports print no time zone. Where one of them links to a message in Slack, whose address holds
its time, the report's clock is that of the United Kingdom, in summer too.
"""

from functools import partial

from atlas import Repository, at, undisclosed

CHECKED = "2026-11-28"
_cloud_platform = Repository(
    "ministryofjustice/cloud-platform",
    commit="7f879f3af6cd39f8711ec99ee3b4d2163ff54024",
    checked=CHECKED,
    publisher="Ministry of Justice",
    folder="source/incidents",
)
IMAGE_PULL = _cloud_platform.file(
    "2023-01-11-cluster-image-pull.html.md.erb",
    title="Incident on 2023-01-11 - Cluster image pull failure due to DockerHub password rotation",
    published="2023-03-27",
)
DISK = _cloud_platform.file(
    "2023-09-18-lack-of-diskspace.html.md.erb",
    title="Incident on 2023-09-18 - Lack of Disk space on nodes",
    published="2023-10-11",
)
PROMETHEUS = _cloud_platform.file(
    "2024-04-15-prometheus.html.md.erb",
    title="Incident on 2024-04-15 - Prometheus restarted during WAL reload several times",
    published="2024-04-26",
)
LOGGING = _cloud_platform.file(
    "2024-07-25-elasticsearch-logging.html.md.erb",
    title="Incident on 2024-07-25 Elasticsearch no longer receiving logs",
    published="2024-07-30",
)
ROUTES = _cloud_platform.file(
    "2024-09-20-eks-subnet-route-table.html.md.erb",
    title="Incident on 2024-09-20 - EKS Subnet Route Table Associations destroyed",
    published="2024-09-26",
)
RDS = _cloud_platform.file(
    "2025-10-13-rds-t4g-instances.html.md.erb",
    title="Incident on 2025-10-13 - RDS t4g instances unavailable",
    published="2025-10-15",
)
WAF = _cloud_platform.file(
    "2026-03-30-ingress-nginx-rollback.html.md.erb",
    title="Incident on 2026-03-30 - multiple incidents during ingress-nginx upgrade",
    published="2026-04-23",
)
_runbooks = Repository(
    "ministryofjustice/cloud-platform",
    commit="7f879f3af6cd39f8711ec99ee3b4d2163ff54024",
    checked=CHECKED,
    publisher="Ministry of Justice",
    folder="source",
)
BLOCKED_SPIKES = _runbooks.file("investigating-blocked-ingress-spikes.html.md.erb")
AUDIT_LOG = _runbooks.file("get-audit-log-from-modsec.html.md.erb")
FALSE_POSITIVES = _runbooks.file("tips-and-tricks.html.md.erb")

uk = partial(at, zone="Europe/London")
ZONE = undisclosed(
    "time zone: the report prints none; read as UK time, which the Slack links of earlier "
    "reports confirm"
)
