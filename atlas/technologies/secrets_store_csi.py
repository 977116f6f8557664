"""Secrets Store CSI driver: mounts secrets of a provider as files."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._secrets_store_csi_messages import SecretsStoreCSIMessages
from atlas.technologies.technology import Technology


class SecretsStoreCSI(SecretsStoreCSIMessages, Technology):
    """A CSI driver that asks a provider for secrets when a pod starts."""

    name = "Secrets Store CSI driver"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed(
        "place of its log: looked in the repository kubernetes-sigs/secrets-store-csi-driver"
    )


secrets_store_csi = SecretsStoreCSI()
