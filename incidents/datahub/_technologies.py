"""Programs of Project Jupyter that DataHub runs."""

from atlas import gaps_in, technology

gap = gaps_in("DataHub's incident reports of 2017 and 2024")

jupyterhub = technology(
    "JupyterHub",
    "Starts and stops a notebook server for each user.",
    plane="service",
    **gap.of("releases", "logs"),
)
http_proxy = technology(
    "configurable-http-proxy",
    "JupyterHub's proxy on Node.js, whose routes the hub sets.",
    icon="simple-icons:nodedotjs",
    plane="service",
    **gap.of("releases", "logs"),
)
notebook = technology(
    "Jupyter notebook",
    "The notebook server of one user.",
    plane="service",
    **gap.of("releases", "logs"),
)
