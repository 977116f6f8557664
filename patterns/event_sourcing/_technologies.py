"""What The New York Times publishes from, where no technology is named."""

from atlas import undisclosed
from atlas.technologies.technology import Technology


class ContentSystems(Technology):
    """Several content management systems and feeds."""

    name = "several CMS"
    icon = None
    releases = undisclosed("release dates: the post of 2017 names no product")
    logs = undisclosed("where they log: not in the post of 2017")


class InHouse(Technology):
    """Software of The New York Times' own."""

    name = "in-house"
    icon = None
    releases = undisclosed("release dates: it is not released")
    logs = undisclosed("where it logs: not in the post of 2017")


content_systems = ContentSystems()
in_house = InHouse()
