"""Technologies of Tudum that have no shared module."""

from atlas import undisclosed
from atlas.technologies.technology import Technology

_NO_RELEASES = undisclosed("release dates: it is not released outside of Netflix")


class RawHollow(Technology):
    """Netflix's object store whose whole dataset lies in the memory of each process."""

    name = "RAW Hollow"
    icon = None
    plane = "state"
    releases = _NO_RELEASES
    logs = undisclosed("where it logs: not in the post of 2025, and its code is not public")


class BoughtCms(Technology):
    """A content management system of a third party."""

    name = "third-party CMS"
    icon = None
    releases = undisclosed("product: the post of 2025 does not name it")
    logs = undisclosed("where it logs: the post of 2025 does not name the product")


class Browsers(Technology):
    """The browsers and applications in which pages are written and read."""

    name = "web and applications"
    icon = "diagrams.onprem.client.Client"
    releases = undisclosed("versions: those of whoever reads")
    logs = undisclosed("where they log: on the machines of their users")


browsers = Browsers()
raw_hollow = RawHollow()
bought_cms = BoughtCms()
