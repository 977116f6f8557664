"""The Jenkins project's own sites, in programs that its post-mortems do not name."""

from atlas import gaps_in, technology

gap = gaps_in("the post-mortems of 2021")

site = technology(
    "Jenkins project site",
    "A site of the Jenkins project, in a Helm chart of its own.",
    plane="service",
    **gap.of("releases", "logs"),
)
