"""Parts of Amazon's own software that have no public version."""

from atlas import technology, undisclosed

_NO_RELEASES = "release dates: Amazon publishes none for its own software"
_NO_LOGS = "where it logs: not in the summary of March 2017"


in_house = technology(
    "in-house",
    "Software of Amazon's own.",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
