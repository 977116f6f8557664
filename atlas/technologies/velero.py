"""Velero: backups of Kubernetes objects and volumes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._velero_messages import VeleroMessages
from atlas.technologies.technology import Technology


class Velero(VeleroMessages, Technology):
    """A server, and agents on the nodes, that keep backups in a bucket."""

    name = "Velero"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository vmware-tanzu/velero")


velero = Velero()
