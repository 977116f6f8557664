"""Clients that incidents of several operators share."""

from atlas import technology, undisclosed

http_client = technology(
    "HTTP client",
    "What visitors use: a browser, an app or another program.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=undisclosed("where it logs: any client"),
)
