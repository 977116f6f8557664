"""Programs of Project Jupyter that mybinder.org runs."""

from atlas import technology, undisclosed

_NO_RELEASES = "release dates: not used here, the report names no version"
_NO_LOGS = "where it logs: not in the report of November 2017"


browser = technology(
    "HTTP client",
    "Whatever visitors use.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
jupyterhub = technology(
    "JupyterHub",
    "Starts a notebook server for each user, and stops it again.",
    plane="service",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
http_proxy = technology(
    "configurable-http-proxy",
    "JupyterHub's proxy, whose routes the hub sets.",
    plane="service",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
repo2docker = technology(
    "repo2docker",
    "Builds an image from a repository.",
    plane="service",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
notebook = technology(
    "Jupyter notebook",
    "The notebook server of one user.",
    plane="service",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
