"""PyPI's own software, with the events that it records."""

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from incidents.pypi import facts

gap = gaps_in("the reports of 2025")


class Warehouse(Technology):
    """The web application that is PyPI."""

    name = "Warehouse"
    icon = "simple-icons:pypi"
    plane = "service"
    releases = undisclosed("release dates: the repository has no releases, commits are deployed")
    logs = statement("of organizations, the table organization_events") @ facts.PRIVILEGES.at(
        "organization_events oe"
    )

    MEMBER_REMOVED = LogMessage(
        anchor="organization:organization_role:remove",
        sample=" spam       | 2024-08-24 01:40:22.405746 | organization:organization_role:remove | "
        "spamlover",
        severity="info",
        meaning="A member was removed from an organization; its team roles have to go too.",
        source=facts.PRIVILEGES,
    )
    TEAM_ROLE_REMOVED = LogMessage(
        anchor="organization:team_role:remove",
        sample=" fishslap   | 2025-04-14 15:27:22.954624 | organization:team_role:remove         | "
        "danceking",
        severity="info",
        meaning="A member was removed from a team of an organization.",
        source=facts.PRIVILEGES,
    )


warehouse = Warehouse()
phishing_proxy = technology(
    "forward proxy",
    "The attackers' server, which passed requests on to PyPI.",
    **gap.of("releases", "logs"),
)
namesilo_service = technology(
    "NameSilo",
    "The registrar of the phishing domain.",
    plane="edge",
    **gap.of("releases", "logs"),
)
file_hosting = technology(
    "file hosting",
    "Where PyPI stores the files of releases.",
    plane="state",
    **gap.of("releases", "logs"),
)
