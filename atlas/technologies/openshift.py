"""OpenShift: a distribution of Kubernetes with stricter pods."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._openshift_messages import OpenShiftMessages
from atlas.technologies.technology import Technology


class OpenShift(OpenShiftMessages, Technology):
    """Kubernetes with security context constraints, routes and builds."""

    name = "OpenShift"
    icon = "simple-icons:redhatopenshift"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository openshift/microshift")


openshift = OpenShift()
