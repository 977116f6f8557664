"""Pulumi: infrastructure as code in programming languages."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._pulumi_messages import PulumiMessages
from atlas.technologies.technology import Technology


class Pulumi(PulumiMessages, Technology):
    """A tool that creates cloud resources from programs."""

    name = "Pulumi"
    icon = "simple-icons:pulumi"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of pulumi/pulumi")
    logs = undisclosed("where it logs by default: not in the parts read of pulumi/pulumi")


pulumi = Pulumi()
