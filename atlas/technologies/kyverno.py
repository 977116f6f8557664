"""Kyverno: policies for objects of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._kyverno_messages import KyvernoMessages
from atlas.technologies.technology import Technology


class Kyverno(KyvernoMessages, Technology):
    """An admission webhook and controllers that check and change objects."""

    name = "Kyverno"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository kyverno/kyverno")


kyverno = Kyverno()
