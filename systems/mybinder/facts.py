"""Every source and figure about mybinder.org, stated once."""

from collections.abc import Callable
from functools import reduce
from operator import add

from atlas import Figure, Quantity, Repository, at, count, nodes, seconds, usd, vcpus
from systems.mybinder import _days as days

CHECKED = "2026-11-23"
_DEPLOY = "95860dbcba2031b930020dbd856e76cd37ba34c8"
BILLING = Repository(
    "jupyterhub/binder-billing",
    commit="03da4faf549955782326cbc3e4d1e30da8be6eb2",
    checked=CHECKED,
    publisher="mybinder.org",
).file("analyze_data.ipynb")
_mybinder_org_deploy = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit=_DEPLOY,
    checked=CHECKED,
    publisher="mybinder.org",
    folder="docs/source",
)
CLOUD = _mybinder_org_deploy.file("components/cloud.md", title="Cloud setup")
FULL = _mybinder_org_deploy.file(
    "incident-reports/2017-10-17-cluster-full.md",
    title="2017-10-17, Cluster Full",
    published="2017-10",
)
REDDIT = _mybinder_org_deploy.file(
    "incident-reports/2018-01-18-reddit-hug.md",
    title="2018-01-18, reddit hugs mybinder",
    published="2018",
)
ANNOUNCED = _mybinder_org_deploy.file(
    "incident-reports/2018-02-20-jupyterlab-announcement.md",
    title="2018-02-20, JupyterLab Announcement swamps Binder",
    published="2018-02",
)

CULLER = _mybinder_org_deploy.file(
    "incident-reports/2018-04-18-cull-flood.md",
    title="2018-04-18, Culler flood",
    published="2018-04",
)


def _sum(printed: str, unit: Callable[[float], Quantity]) -> Figure:
    """Sum the values that the notebook prints for each day."""
    return reduce(add, (unit(float(value)) @ BILLING.at(value) for value in printed.split()))


def _sessions(printed: str) -> Figure:
    return _sum(printed, lambda value: count(value, "session"))


def _bill(printed: str) -> Figure:
    return usd(float(printed)) @ BILLING.at(printed)


# Monthly bills of the production and the staging project together
MARCH_2018 = _bill("8175.020777999999")
JUNE_2018 = _bill("4124.696608")
SEPTEMBER_2018 = _bill("3264.261324")
DECEMBER_2018 = _bill("3524.642057")
MARCH_2019 = _bill("4221.609711000003")
JUNE_2019 = _bill("5369.270877000002")
SEPTEMBER_2019 = _bill("6923.602355000004")
COMPUTE = _sum(days.COMPUTE_2019_09, usd)
STORAGE = _sum(days.STORAGE_2019_09, usd)

# Sessions launched, as sums of the days
SESSIONS_DECEMBER_2018 = _sessions(days.SESSIONS_2018_12)
SESSIONS_MARCH_2019 = _sessions(days.SESSIONS_2019_03)
SESSIONS_JUNE_2019 = _sessions(days.SESSIONS_2019_06)
SESSIONS_SEPTEMBER_2019 = _sessions(days.SESSIONS_2019_09)

# The cluster
CORES = vcpus(32) @ CLOUD.at("32 CPU cores and 208 GB of Memory.")
NODES_ALLOWED = nodes(15) @ REDDIT.at("12 of the maximum 15 nodes")
NODES_RAISED = nodes(20) @ REDDIT.at("increase limit to 20 nodes")
PODS_AT_PEAK = count(600, "pod") @ REDDIT.at("about 6am with 600 running pods.")
PENDING = count(94, "pod") @ FULL.at("there are 94 pending pods")
LIMIT_OF_REPOSITORY = count(300, "pod") @ ANNOUNCED.at("the per-repo limit is 300.")
SPAWN_TIMEOUT = seconds(30) @ REDDIT.at("within the 30s timeout fails.", basis="limit")
NOTICED = at("2018-01-18 04:19", zone="PST") @ REDDIT.at("2018-01-18 4:19")
RECOVERED = at("2018-01-18 09:14", zone="PST") @ REDDIT.at("9:14")
TIME_TO_RECOVER = (RECOVERED - NOTICED).to("hour")
