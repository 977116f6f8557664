"""Sources and figures of the incidents of mybinder.org, stated once."""

from atlas import Repository, about, at, count, nodes

CHECKED = "2026-11-23"
_COMMIT = "95860dbcba2031b930020dbd856e76cd37ba34c8"
_mybinder_org_deploy = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit=_COMMIT,
    checked=CHECKED,
    publisher="mybinder.org",
    folder="docs/source",
)
PROXY = _mybinder_org_deploy.file(
    "incident-reports/2017-11-30-oom-proxy.md",
    title="2017-11-30 4:23PM PST, OOM (Out of Memory) Proxy",
    published="2017-12",
)
FULL = _mybinder_org_deploy.file(
    "incident-reports/2017-10-17-cluster-full.md",
    title="2017-10-17, Cluster Full",
    published="2017-10",
)
SNIPPETS = _mybinder_org_deploy.file(
    "operation_guide/command_snippets.md", title="Command snippets"
)

CULLER = _mybinder_org_deploy.file(
    "incident-reports/2018-04-18-cull-flood.md",
    title="2018-04-18, Culler flood",
    published="2018-04-23",
)
REFLECTOR = _mybinder_org_deploy.file(
    "incident-reports/2018-07-08-podsnips-aplenty.md",
    title="2018-07-08, too many pods",
    published="2018-07-08",
)
QUOTA = _mybinder_org_deploy.file(
    "incident-reports/2022-06-02-pod-limit.md",
    title="2022-01-27, pod limit reached",
    published="2022-06-03",
)
BUILDER = Repository(
    "jupyterhub/binderhub",
    commit="60fca187d1d0e68de519c625a86d821cd29782a1",
    checked="2026-11-28",
    publisher="Project Jupyter",
).file("binderhub/builder.py")

HUB_METRICS = Repository(
    "jupyterhub/jupyterhub",
    commit="acc311830ec06278d24fa126c7c0b9d112be3526",
    checked="2026-11-28",
    publisher="Project Jupyter",
).file("jupyterhub/metrics.py")

NODES_FULL = nodes(10) @ FULL.at(
    "94 pending pods and a full ten nodes", of="the cluster", basis="peak", when="2017-10-17"
)

# 30 November 2017
OUT_OF_MEMORY = at("2017-11-30 16:22", zone="PST") @ PROXY.at("2017-11-30 16:22 PST")
NOTICED = at("2017-11-30 16:59", zone="PST") @ PROXY.at("16:59 PST")
SUSPECTED = at("2017-11-30 17:02", zone="PST") @ PROXY.at("17:02 PST")
LOOPING = at("2017-11-30 17:04", zone="PST") @ PROXY.at("17:04 PST")
HUB_RESTARTED = at("2017-11-30 17:12", zone="PST") @ PROXY.at("17:12")
DESCRIBED = at("2017-11-30 17:14", zone="PST") @ PROXY.at("17:14")
PLANNED = at("2017-11-30 17:18", zone="PST") @ PROXY.at("17:18")
PROXY_BACK = at("2017-11-30 17:20", zone="PST") @ PROXY.at("17:20")
RESTORED = at("2017-11-30 17:21", zone="PST") @ PROXY.at("17:21 PST")

RESTARTS = about(count(13, "restart")) @ PROXY.at(
    "had been restarted ~13 times.", of="the proxy pods", basis="total"
)
