"""Moments of 11 January 2023; one of them is printed with the year 2022."""

from atlas import by
from incidents.ministry_of_justice.facts import IMAGE_PULL, uk

OBSERVED = uk("2023-01-11 14:22") @ IMAGE_PULL.at(
    "2023-01-11 14:22: Cloud Platform team member observed"
)
MATCHES = uk("2023-01-11 14:34") @ IMAGE_PULL.at(
    "2023-01-11 14:34: Discovered that cluster DockerHub"
)
CONCOURSE = uk("2023-01-11 14:40") @ IMAGE_PULL.at("14:40 Concourse DockerHub password updated in")
EXPLAINED = uk("2023-01-11 14:51") @ IMAGE_PULL.at("2023-01-11 14:51 Explanation revealed.")
CLUSTER = uk("2023-01-11 14:52") @ IMAGE_PULL.at(
    "2023-01-11 14:52 KuberhealtyDaemensetCheck reveals cluster is"
)
REPORTED = uk("2023-01-11 14:54") @ IMAGE_PULL.at("2023-01-11 14:54 user reports")
UPDATED = uk("2023-01-11 14:56") @ IMAGE_PULL.at(
    "2023-01-11 14:56 EKS cluster DockerHub password updated"
)
PLANNED = uk("2023-01-11 15:01") @ IMAGE_PULL.at(
    "2023-01-11 15:01 Concourse plan of password update"
)
DECLARED = uk("2023-01-11 15:17") @ IMAGE_PULL.at("2023-01-11 15:17 Incident is declared.")
CONFIRMED = uk("2023-01-11 15:28") @ IMAGE_PULL.at(
    "2023-01-11 15:28 Confirmation that password update will"
)
DECIDED = uk("2023-01-11 15:36") @ IMAGE_PULL.at(
    "2023-01-11 15:36 Decision made to restore previous"
)
RESTORED = uk("2023-01-11 15:40") @ IMAGE_PULL.at(
    "2023-01-11 15:40 DockerHub password changed back to"
)
DEPLOYS = uk("2023-01-11 15:46") @ IMAGE_PULL.at(
    "2023-01-11 15:46 Check-in with reporting user that"
)
PULLS = uk("2023-01-11 15:50") @ IMAGE_PULL.at("2023-01-11 15:50 Cluster image pulling observed to")
RESOLVED = uk("2023-01-11 15:51") @ IMAGE_PULL.at("2023-01-11 15:51 Incident is resolved")

_SEEN = by(uk("2023-01-11 14:22")) @ IMAGE_PULL.at("First detected: 2023-01-11 14:22")
MITIGATED_IN = (PULLS - _SEEN).meaning_of(
    "from first detected, after the change, until pulls worked", basis="incident"
)
RESOLVED_IN = (RESOLVED - _SEEN).meaning_of(
    "from first detected, after the change, to the end", basis="incident"
)
