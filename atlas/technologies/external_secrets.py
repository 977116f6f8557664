"""External Secrets Operator: copies secrets of a provider to Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._external_secrets_messages import ExternalSecretsMessages
from atlas.technologies.technology import Technology


class ExternalSecrets(ExternalSecretsMessages, Technology):
    """An operator that writes secrets of Kubernetes from those of a provider."""

    name = "External Secrets"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed(
        "place of its log: looked in the repository external-secrets/external-secrets"
    )


external_secrets = ExternalSecrets()
