"""Sources of DFDS's incidents, and the size of its cluster, stated once."""

from atlas import Publisher, Repository, at_least, count, nodes, percent

CHECKED = "2026-11-28"
_postmortems = Repository(
    "dfds/postmortems",
    commit="2c902284250cfa7b5c3823665cb9dbb9e8d68e21",
    checked=CHECKED,
    publisher="DFDS",
)
ADDRESSES = _postmortems.file(
    "PM2019-009 - Kubernetes network infrastructure IP starvation.md",
    title="Kubernetes network infrastructure IP starvation",
    published="2019-12",
)
ADFS = _postmortems.file("PM2021-004 - ADFS outage.md", title="ADFS Outage", published="2021-04")
NOT_FOUND = _postmortems.file(
    "PM2021-009 - All services returning 404 in Kubernetes.md",
    title="All services returning 404 in Kubernetes",
    published="2021-09",
)
TRAEFIK_BUG = Publisher("Traefik", checked=CHECKED).post(
    "Malformed IngressRoute breaks all IngressRoutes",
    "https://github.com/traefik/traefik/issues/8098",
    "2021-04-27",
    read_in="a copy of the issue, which DFDS's report of September 2021 links",
)
_windows = Repository("MicrosoftDocs/windowsserverdocs", checked=CHECKED, publisher="Microsoft")
ADFS_EVENTS = _windows.file(
    "WindowsServerDocs/identity/ad-fs/troubleshooting/ad-fs-tshoot-certs.md",
    commit="0b6bf2d8e2e9acefd26e2b5540faa3f13473ae42",
)
ADFS_LOG = _windows.file(
    "WindowsServerDocs/identity/ad-fs/troubleshooting/ad-fs-tshoot-logging.md",
    commit="0ea820e96d19071f97dca4f3dfcd260c1cff2e0e",
)
ADFS_CERTIFICATES = _windows.file(
    "WindowsServerDocs/identity/ad-fs/operations/configure-TS-TD-certs-ad-fs.md",
    commit="6aff3d88ff22ea141a6ea6572a5ad8dd6321f199",
)
SAML_TROUBLE = Repository(
    "awsdocs/iam-user-guide",
    commit="240f52399b11c8495ac0bd441d3cb82647c2f4e2",
    checked=CHECKED,
    publisher="Amazon Web Services",
).file("doc_source/troubleshoot_saml.md")
STATE_LOCK = _postmortems.file(
    "PM2019-011 - Hellman Kubernetes IaC accidentally reverted.md",
    title="Hellman Kubernetes IaC accidentally reverted",
    published="2019-12",
)
KYVERNO = _postmortems.file(
    "PM2022-008 - CRUD operations on K8s Service resources unavailable.md",
    title="CRUD operations on K8s Service resources unavailable",
    published="2022-08",
)
BAD_IMAGE = _postmortems.file(
    "PM2022-009 - Bad AWS EKS AMI causing Kubernetes issues",
    title="Bad AWS EKS AMI",
    published="2022-11-04",
)
NO_NODES = _postmortems.file(
    "PM2023-001 - Total node failure.md", title="Total node failure", published="2023-02"
)
OUT_OF_MEMORY = _postmortems.file(
    "PM2024-001 - Two Kubernetes nodes went into NotReady state.md",
    title="Two Kubernetes nodes went into NotReady state",
    published="2024-03",
)

SIZE = nodes(7) @ ADDRESSES.at(
    "Kubernetes cluster from 7 to 10 nodes,", of="the cluster", when="2019-11-29"
)
GROWN = nodes(10) @ ADDRESSES.at(
    "Kubernetes cluster from 7 to 10 nodes,", of="the cluster", when="2019-11-29"
)
SUBNET = count(250, "address") @ ADDRESSES.at(
    "a /24 giving us 250 usable IP addresses", of="each subnet", basis="limit"
)
SURGE = at_least(count(100, "pod")) @ ADDRESSES.at(
    "increasing the amount of pods (100+) rendering", of="new deployments", when="2019-12-03"
)

# 14 February 2023
DOUBLED = nodes(30) @ NO_NODES.at(
    "setting desired ASG size from 30 to 15", of="the group", basis="target"
)
WANTED = nodes(15) @ NO_NODES.at(
    "setting desired ASG size from 30 to 15", of="the group", basis="target"
)

# 13 March 2024
CPU_REQUESTS = percent(78) @ OUT_OF_MEMORY.at(
    "Requests: CPU at 78% and memory at 82%.", of="CPU requests of the node", when="2024-03-13"
)
MEMORY_REQUESTS = percent(82) @ OUT_OF_MEMORY.at(
    "Requests: CPU at 78% and memory at 82%.", of="memory requests of the node", when="2024-03-13"
)
REPLICAS = count(3, "replica") @ OUT_OF_MEMORY.at("to its original 3 replicas.")
