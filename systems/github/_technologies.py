"""GitHub's own technologies and bought services that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.github import facts

gap = gaps_in("GitHub's posts and repositories")
_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: GitHub's posts and repositories do not say"


class Freno(Technology):
    """Reports whether a MySQL cluster can take more writes, judged by replication lag."""

    name = "freno"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = statement("it writes a log; its documentation does not say where") @ (
        facts.FRENO_HTTP.at("(more informative) request or search the logs.")
    )
    ports: ClassVar = {"HTTP": quantity(9777, "") @ facts.FRENO_SAMPLE.at('"ListenPort": 9777,')}


github_client = technology(
    "browser, Git or API client",
    "Browsers, Git, and programs that use GitHub's API.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
freno = Freno()
blackbird = technology(
    "Blackbird (Rust)",
    "GitHub's own code search engine, written in Rust.",
    icon="simple-icons:rust",
    **gap.of("releases", "logs"),
)
github_actions = technology(
    "GitHub Actions",
    "GitHub's own service that runs jobs in response to events.",
    icon="simple-icons:githubactions",
    **gap.of("releases", "logs"),
)
hosted_machines = technology(
    "virtual machines",
    "Virtual machines of a compute provider, which GitHub manages.",
    releases=undisclosed("a bought service without versions"),
    logs=undisclosed(_NO_LOGS),
)
flipper = technology(
    "Flipper", "A Ruby library that turns features on for some users.", **gap.of("releases", "logs")
)
scientist = technology(
    "Scientist",
    "A Ruby library that runs old and new code side by side and compares them.",
    icon="simple-icons:ruby",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed("where it publishes: its README leaves that to the application"),
)
proxysql = technology(
    "ProxySQL",
    "A proxy that multiplexes many clients onto few connections to MySQL.",
    plane="service",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of GitHub's own, or one whose technology is not published.",
    **gap.of("releases", "logs"),
)
