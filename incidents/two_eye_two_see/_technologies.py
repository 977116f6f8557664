"""Programs that 2i2c runs, as far as its reports name them."""

from atlas import gaps_in, technology

gap = gaps_in("2i2c's reports")

jupyterhub = technology(
    "JupyterHub",
    "Starts and stops a notebook server for each user.",
    plane="service",
    **gap.of("releases", "logs"),
)
hub_database = technology(
    "JupyterHub's database",
    "Keeps the users, servers and spawners of a hub; the report does not name its engine.",
    plane="state",
    **gap.of("releases", "logs"),
)
home_nfs = technology(
    "jupyterhub-home-nfs",
    "2i2c's NFS server for home directories.",
    plane="state",
    **gap.of("releases", "logs"),
)
deployer = technology(
    "deployer",
    "2i2c's own program that deploys hubs.",
    plane="control",
    **gap.of("releases", "logs"),
)
health_check = technology(
    "health check",
    "The alert on a hub; the report does not name its program.",
    plane="control",
    **gap.of("releases", "logs"),
)
uptime_check = technology(
    "Uptime check (Google Cloud)",
    "Requests an address from outside, and alerts when it fails.",
    plane="control",
    **gap.of("releases", "logs"),
)
