"""Every source and figure about mybinder.org, stated once."""

from collections.abc import Callable
from functools import reduce
from operator import add

from atlas import (
    Figure,
    Quantity,
    Repository,
    about,
    at,
    count,
    minutes,
    nodes,
    seconds,
    usd,
    vcpus,
)
from systems.mybinder import _days as days

CHECKED = "2026-11-23"
READ = "2026-11-26"
_DEPLOY = "95860dbcba2031b930020dbd856e76cd37ba34c8"
BILLING = Repository(
    "jupyterhub/binder-billing",
    commit="03da4faf549955782326cbc3e4d1e30da8be6eb2",
    checked=CHECKED,
    publisher="mybinder.org",
).file("analyze_data.ipynb", published="2019-10-16")
BILLING_SCRIPT = Repository(
    "jupyterhub/binder-data",
    commit="a3edd90d408cf3ac7b2b8c8e88d8b959eab37b62",
    checked=READ,
    publisher="mybinder.org",
).file("billing/update_data.py", published="2019-10-16")
_mybinder_org_deploy = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit=_DEPLOY,
    checked=CHECKED,
    publisher="mybinder.org",
    folder="docs/source",
)
CLOUD = _mybinder_org_deploy.file("components/cloud.md", title="Cloud setup", published="2018-02")
FEDERATION = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit="20449176e3a86d0e98ac9fa8b4ce832269e557bb",
    checked=READ,
    publisher="mybinder.org",
).file(
    "mybinder/values.yaml",
    title="Enable federation for mybinder.org: the members and their weights",
    published="2019-06-06",
)
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


def _sum(printed: str, unit: Callable[[float], Quantity], of: str, basis: str, when: str) -> Figure:
    """Sum the values that the notebook prints for each day of a month."""
    return reduce(
        add,
        (
            unit(float(value)) @ BILLING.at(value, of=of, basis=basis, when=when)
            for value in printed.split()
        ),
    )


def _sessions(printed: str, when: str) -> Figure:
    return _sum(printed, lambda value: count(value, "session"), "mybinder.org", "total", when)


def _bill(printed: str, when: str) -> Figure:
    return usd(float(printed)) @ BILLING.at(printed, of="mybinder.org", basis="billed", when=when)


# Monthly bills of the production and the staging project together. Months from April 2019 on are
# left out: there the cost of storage doubles on single days, and from June on OVH took sessions.
MARCH_2018 = _bill("8175.020777999999", "2018-03")
JUNE_2018 = _bill("4124.696608", "2018-06")
SEPTEMBER_2018 = _bill("3264.261324", "2018-09")
DECEMBER_2018 = _bill("3524.642057", "2018-12")
MARCH_2019 = _bill("4221.609711000003", "2019-03")
COMPUTE = _sum(days.COMPUTE_2019_03, usd, "mybinder.org", "billed", "2019-03")
STORAGE = _sum(days.STORAGE_2019_03, usd, "mybinder.org", "billed", "2019-03")

# Sessions launched, as sums of the days
SESSIONS_DECEMBER_2018 = _sessions(days.SESSIONS_2018_12, "2018-12")
SESSIONS_MARCH_2019 = _sessions(days.SESSIONS_2019_03, "2019-03")

# The cluster
CORES = vcpus(32) @ CLOUD.at("32 CPU cores and 208 GB of Memory.", of="one node of production")
NODES_ALLOWED = nodes(15) @ REDDIT.at(
    "12 of the maximum 15 nodes", of="the cluster", basis="limit", when="2018-01-18"
)
NODES_RAISED = nodes(20) @ REDDIT.at(
    "increase limit to 20 nodes", of="the cluster", basis="limit", when="2018-01-18"
)
PODS_AT_PEAK = count(600, "pod") @ REDDIT.at(
    "about 6am with 600 running pods.",
    of="sessions of mybinder.org",
    basis="peak",
    when="2018-01-18",
)
PENDING = count(94, "pod") @ FULL.at(
    "there are 94 pending pods", of="the full cluster", when="2017-10-17"
)
LIMIT_OF_REPOSITORY = count(300, "pod") @ ANNOUNCED.at(
    "the per-repo limit is 300.", of="one repository", basis="limit", when="2018-02-20"
)
REACH_TIMEOUT = seconds(30) @ REDDIT.at(
    "within the 30s timeout fails.", of="the hub's first contact", basis="limit"
)
FAILING = at("2017-10-17 07:42", zone="America/Los_Angeles") @ FULL.at("2017-10-17 07:42")
FINE = at("2017-10-17 11:29", zone="America/Los_Angeles") @ FULL.at("11:29")
FULL_FOR = (
    (FINE - FAILING)
    .to("minute")
    .meaning_of("the full cluster of 2017-10-17", basis="outage", when="2017-10-17")
)
UNUSABLE_FOR = about(minutes(110)) @ ANNOUNCED.at(
    "unusable for about 1h50m", of="the hub on 2018-02-20", basis="outage", when="2018-02-20"
)
