"""Programs of Project Jupyter that mybinder.org runs."""

from atlas import gaps_in, technology

gap = gaps_in("the report of November 2017")

jupyterhub = technology(
    "JupyterHub",
    "Starts and stops a notebook server for each user.",
    plane="service",
    **gap.of("releases", "logs"),
)
http_proxy = technology(
    "configurable-http-proxy",
    "JupyterHub's proxy, whose routes the hub sets.",
    plane="service",
    **gap.of("releases", "logs"),
)
repo2docker = technology(
    "repo2docker",
    "Builds an image from a repository.",
    plane="service",
    **gap.of("releases", "logs"),
)
notebook = technology(
    "Jupyter notebook",
    "The notebook server of one user.",
    plane="service",
    **gap.of("releases", "logs"),
)
