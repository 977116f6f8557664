"""Moments and figures of 26 March 2019.

The report prints 03-26 for the evening of 25 March as well, and February in one sentence. Its log
line of 2019-03-26T09:44:13Z, written in the outage, shows which night it was. Its one time of
December is that of the merge in the repository, 16:21 -0800.
"""

from atlas import about, at, at_least, count, hours, nodes
from incidents.kubernetes.facts import BOSKOS, pdt

INTRODUCED = at("2018-12-05 16:21", zone="PST") @ BOSKOS.at(
    "[12-05 16:21] Crashloop bug preventing Boskos from updating"
)
SPEC_UPDATED = pdt("2019-03-20 16:46") @ BOSKOS.at(
    "[03-20 16:46] Boskos StatefulSet spec is updated"
)
UPGRADE = pdt("2019-03-25 17:40") @ BOSKOS.at("[03-26 17:40] Kubernetes node upgrade is initiated")
DRAINED = pdt("2019-03-25 23:04") @ BOSKOS.at("[03-26 23:04] The node hosting boskos is")
GITHUB = pdt("2019-03-26 02:50") @ BOSKOS.at("[03-26 02:50] The outage is reported on")
SLACK = pdt("2019-03-26 05:16") @ BOSKOS.at("[03-26 05:16] The outage is reported on")
SLACK_AGAIN = pdt("2019-03-26 06:27") @ BOSKOS.at("[03-26 06:27] The outage is reported on")
NOTICED = pdt("2019-03-26 07:16") @ BOSKOS.at("[03-26 07:16] @Katharine wakes up and notices")
LOG_LINE = pdt("2019-03-26 07:22") @ BOSKOS.at("Katharine [7:22 AM]")
CAUSE = pdt("2019-03-26 07:37") @ BOSKOS.at("[03-26 07:37] @liggitt finds the cause of")
FIXED = pdt("2019-03-26 08:10") @ BOSKOS.at("[03-26 08:10] @Katharine successfully deploys a fixed")
PASSING = pdt("2019-03-26 08:12") @ BOSKOS.at("08:12. As a result")

LASTED = at_least(hours(9)) @ BOSKOS.at(
    "just over nine hours, while on-call was sleeping.", of="jobs that need Boskos", basis="outage"
)
FAILURES = count(70, "failure") @ BOSKOS.at(
    "70 failures were caused by this outage.", of="pull-kubernetes-e2e-gce", basis="total"
)
NODES = nodes(150) @ BOSKOS.at("The build cluster has 150 nodes,", of="build nodes, March 2019")
UPGRADE_TAKES = about(hours(10)) @ BOSKOS.at(
    "process to complete would take about ten hours.", of="the node upgrade", basis="total"
)
