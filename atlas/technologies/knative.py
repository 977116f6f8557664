"""Knative Serving: services on Kubernetes that scale to zero."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._knative_messages import KnativeMessages
from atlas.technologies.technology import Technology


class Knative(KnativeMessages, Technology):
    """Controllers, an activator and a proxy next to each container."""

    name = "Knative"
    icon = "simple-icons:knative"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository knative/serving")


knative = Knative()
