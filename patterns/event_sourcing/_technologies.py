"""Systems of The New York Times whose technology is not named."""

from atlas import technology, undisclosed

content_systems = technology(
    "several CMS",
    "Several content management systems and feeds.",
    releases=undisclosed("release dates: the post of 2017 names no product"),
    logs=undisclosed("where they log: not in the post of 2017"),
)
in_house = technology(
    "in-house",
    "Internal software of The New York Times.",
    releases=undisclosed("release dates: it is not released"),
    logs=undisclosed("where it logs: not in the post of 2017"),
)
