"""Moments of 20 September 2024."""

from incidents.ministry_of_justice.facts import ROUTES, uk

UNPAUSED = uk("2024-09-20 11:21") @ ROUTES.at(
    "2024-09-20 11:21: infrastructure-vpc-live-1 pipeline unpaused"
)
DESTROYED = uk("2024-09-20 11:22") @ ROUTES.at(
    "2024-09-20 11:22: EKS Subnet route table associations"
)
ALERTED = uk("2024-09-20 11:24") @ ROUTES.at("2024-09-20 11:24: Cloud platform team alerted via")
REPORTED = uk("2024-09-20 11:26") @ ROUTES.at("2024-09-20 11:26: teams begin reporting in")
DECLARED = uk("2024-09-20 11:30") @ ROUTES.at("Incident declared: 2024-09-20 11:30")
APPLIED = uk("2024-09-20 11:32") @ ROUTES.at("2024-09-20 11:32: CP team re-run local terraform")
RESTORED = uk("2024-09-20 11:33") @ ROUTES.at("2024-09-20 11:33: CP team communicate to users")
RESOLVED = uk("2024-09-20 11:40") @ ROUTES.at("2024-09-20 11:40: Incident declared as resolved")
