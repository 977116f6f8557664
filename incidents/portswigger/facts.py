"""Sources and figures of PortSwigger's incidents, stated once; its reports print no time zone."""

from functools import partial

from atlas import Repository, at, count, minutes

CHECKED = "2026-11-28"
_postmortems = Repository(
    "portswigger-cloud/postmortems",
    commit="cb5690e206cf58dfd616a7daa308376302bcd270",
    checked=CHECKED,
    publisher="PortSwigger",
)
README = _postmortems.file("README.md")
BOTTLEROCKET = _postmortems.file(
    "2024/10/saas-outage.md",
    title="24-10-2024 - All instances not available to BSEE SaaS customers",
    published="2024-12-04",
)
FIX = Repository(
    "bottlerocket-os/bottlerocket",
    commit="91632ff50cafaae1d5b3710a8f799141b5966595",
    checked=CHECKED,
    publisher="Bottlerocket",
    kind="vendor",
).file("CHANGELOG.md", published="2024-10-24")
gmt = partial(at, zone="GMT")

# 24 October 2024
RELEASED = gmt("2024-10-24 02:00") @ BOTTLEROCKET.at(
    "24-10-2024 02:00 - [Bottlerocket](https://github.com/bottlerocket-os) released"
)
ROLLOUT = gmt("2024-10-24 04:00") @ BOTTLEROCKET.at(
    "24-10-2024 04:00 - [Karpenter](https://github.com/kubernetes-sigs/karpenter) noticed that a"
)
DROPPED = gmt("2024-10-24 04:45") @ BOTTLEROCKET.at("24-10-2024 04:45 - The SaaS Uptime Over Time")
UPDATED = gmt("2024-10-24 05:33") @ BOTTLEROCKET.at("the EC2 nodes had been updated at 05:33")
REPORTED = gmt("2024-10-24 08:07") @ BOTTLEROCKET.at("24-10-2024 08:07 - The Growth team posted a")
TOLD = gmt("2024-10-24 08:15") @ BOTTLEROCKET.at("24-10-2024 - 08:15 - A member of the")
RESTORED = gmt("2024-10-24 09:15") @ BOTTLEROCKET.at(
    "24-10-2024 09:15 - Customer instances started to come"
)

LASTED = minutes(225) @ BOTTLEROCKET.at(
    "| None | 3h 45m |", of="the incident, as the report counts it", basis="incident"
)
SUPPORT_CASES = count(1, "case") @ BOTTLEROCKET.at(
    "| All | 1 | None", of="support cases raised in the incident", basis="total"
)
