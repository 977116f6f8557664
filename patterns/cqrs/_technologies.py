"""Technologies of Tudum that have no shared module."""

from atlas import technology, undisclosed

_NO_RELEASES = undisclosed("release dates: it is not released outside of Netflix")

browsers = technology(
    "web and applications",
    "The browsers and applications in which pages are written and read.",
    icon="diagrams.onprem.client.Client",
    releases=undisclosed("versions: those of the readers' devices"),
    logs=undisclosed("where they log: on the machines of their users"),
)
raw_hollow = technology(
    "RAW Hollow",
    "Netflix's object store; each process holds the whole dataset in memory.",
    plane="state",
    releases=_NO_RELEASES,
    logs=undisclosed("where it logs: not in the post of 2025, and its code is not published"),
)
bought_cms = technology(
    "third-party CMS",
    "A content management system of a third party.",
    releases=undisclosed("product: the post of 2025 does not name it"),
    logs=undisclosed("where it logs: the post of 2025 does not name the product"),
)
