"""Programs of Project Jupyter that DataHub runs."""

from atlas import LogMessage, Repository, gaps_in, technology, undisclosed
from atlas.technologies.technology import Technology
from incidents.datahub.facts import CHECKED

PROXY_CODE = Repository(
    "jupyterhub/configurable-http-proxy",
    commit="315a2a85dfa53116f196d232979ac9bf34c27be6",
    checked=CHECKED,
).file("bin/configurable-http-proxy")

gap = gaps_in("DataHub's incident reports of 2017 and 2024")

jupyterhub = technology(
    "JupyterHub",
    "Starts and stops a notebook server for each user.",
    plane="service",
    **gap.of("releases", "logs"),
)
notebook = technology(
    "Jupyter notebook",
    "The notebook server of one user.",
    plane="service",
    **gap.of("releases", "logs"),
)


class ConfigurableHttpProxy(Technology):
    """JupyterHub's proxy on Node.js, whose routes the hub sets."""

    name = "configurable-http-proxy"
    icon = "simple-icons:nodedotjs"
    plane = "service"
    releases = undisclosed("release dates: not used here, the reports name no version")
    logs = undisclosed("where it logs: not in DataHub's incident reports of 2017 and 2024")

    UNCAUGHT = LogMessage(
        anchor="Uncaught Exception: ",
        sample="error: Uncaught Exception: write EPIPE",
        pattern=r"[Uu]ncaught [Ee]xception: (?P<error>.+)",
        severity="error",
        meaning="An error was not handled; the proxy logs it and goes on.",
        source=PROXY_CODE,
    )


http_proxy = ConfigurableHttpProxy()
