"""Parts of Amazon's own software that have no public version."""

from atlas import Technology, undisclosed

_NO_RELEASES = "release dates: Amazon publishes none for its own software"
_NO_LOGS = "where it logs: not in the summary of March 2017"


class InHouse(Technology):
    """Software of Amazon's own."""

    name = "in-house"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


in_house = InHouse()
