"""Sources of DataHub's incidents, and figures of it, stated once.

The reports of 9 February and 20 March 2017 and of 2024 name no time zone: their times are read as
Pacific time, in which other reports of DataHub are, such as those of 6 March 2017 ("All times in
PST") and of January 2022 ("2.30 AM PST").
"""

from functools import partial

from atlas import Repository, about, at, users

CHECKED = "2026-11-28"
_datahub = Repository(
    "berkeley-dsep-infra/datahub",
    commit="c73519657641e7abb7b2d84638108108e953e112",
    checked=CHECKED,
    publisher="UC Berkeley DataHub",
    folder="docs/incidents",
)
DATABASE = _datahub.file(
    "2017-02-09-datahub-db-outage.qmd",
    title="JupyterHub db manual overwrite",
    published="2017-02",
)
MISMATCH = _datahub.file(
    "2017-03-06-helm-config-image-mismatch.qmd",
    title="Non-matching hub image tags cause downtime",
    published="2017-03",
)
VOLUMES = _datahub.file(
    "2017-03-20-too-many-volumes.qmd",
    title="Too many volumes per disk leave students stuck",
    published="2017-03",
)
UPGRADE = _datahub.file(
    "2022-01-20-package-dependency-upgrade-incident.qmd",
    title="Hubs throwing 505 errors",
    published="2022-01",
)
CORE_NODES = _datahub.file(
    "2024-core-node-incidents.qmd",
    title="Core nodes being autoscaled, configurable HTTP proxy crashes",
    published="2024-03",
)

pacific = partial(at, zone="America/Los_Angeles")

USERS = about(users(1000)) @ DATABASE.at(
    "panel when there used to be ~1000, so", of="users in JupyterHub's admin panel", basis="total"
)
CONCURRENT = about(users(300)) @ CORE_NODES.at(
    "~300 concurrent users", of="users of the Data 8 hub", basis="peak", when="2024-03-05"
)
