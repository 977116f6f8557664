"""Polar's platform and the Terraform service that it runs on, with a line of its plans."""

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.failures.terraform_values import PROTECTED
from atlas.technologies.technology import Technology
from incidents.polar import facts

gap = gaps_in("the post-mortem of June 2026")


class TerraformCloud(Technology):
    """A service that keeps the state of Terraform, and plans and applies changes."""

    name = "Terraform Cloud"
    icon = "simple-icons:terraform"
    plane = "control"
    releases = undisclosed("release dates: a service without public versions")
    logs = statement("the plan of each run, in Terraform Cloud") @ facts.README.at(
        "State, Secrets and Runs are directly managed on"
    )

    REPLACEMENT = LogMessage(
        anchor="# forces replacement",
        sample='~ name = "shop" -> "shop_2" # forces replacement',
        severity="warning",
        meaning="In a plan: this change destroys the resource, and creates a new one.",
        source=facts.FORCES_REPLACEMENT,
        failure=PROTECTED,
    )


terraform_cloud = TerraformCloud()
platform = technology(
    "Polar",
    "Polar's own application.",
    plane="service",
    **gap.of("releases", "logs"),
)
