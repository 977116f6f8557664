"""K3s: a small distribution of Kubernetes, and the base of RKE2."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._k3s_messages import K3sMessages
from atlas.technologies.technology import Technology


class K3s(K3sMessages, Technology):
    """A server and agents, each one process."""

    name = "K3s"
    icon = "simple-icons:k3s"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository k3s-io/k3s")


k3s = K3s()
