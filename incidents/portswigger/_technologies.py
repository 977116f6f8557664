"""What PortSwigger runs, as far as its report names it, with the messages that it prints."""

from atlas import LogMessage, Metric, gaps_in, statement, technology, undisclosed
from atlas.technologies.kubernetes import POD_METRICS
from atlas.technologies.technology import Technology
from incidents.portswigger import facts

gap = gaps_in("the report of October 2024")


class BurpSuite(Technology):
    """PortSwigger's web vulnerability scanner as a service, on the JVM."""

    name = "Burp Suite Enterprise"
    icon = "simple-icons:burpsuite"
    plane = "service"
    releases = undisclosed("release dates: not used here, the report names no version")
    logs = statement("the logs of the pods, of the init container first") @ facts.BOTTLEROCKET.at(
        "Pods where in crash loop back off and"
    )

    NOT_EXECUTABLE = LogMessage(
        anchor="Failed to mark memory page as executable - check if grsecurity/PaX is enabled",
        sample="Failed to mark memory page as executable - check if grsecurity/PaX is enabled",
        severity="fatal",
        meaning="The JVM does not start: the system forbids memory that is writable and "
        "executable.",
        source=facts.BOTTLEROCKET,
    )
    INIT_RESTARTS = Metric(
        name="kube_pod_init_container_status_restarts_total",
        meaning="Restarts of an init container of its pods, by kube-state-metrics.",
        source=POD_METRICS,
    )


burp_suite = BurpSuite()
bottlerocket = technology(
    "Bottlerocket",
    "An operating system for nodes that run containers.",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology("in-house", "PortSwigger's own software.", **gap.of("releases", "logs"))
