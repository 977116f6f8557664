"""Messages of the Secrets Store CSI driver."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import secrets_store_csi as fails
from atlas.technologies.message import LogMessage

_secrets_store_csi_driver = Repository(
    "kubernetes-sigs/secrets-store-csi-driver",
    commit="0aad886f70e94a6037325f4eaba4660338dde448",
    checked="2026-11-27",
    folder="pkg/secrets-store",
)
NODE_SERVER = _secrets_store_csi_driver.file("nodeserver.go")
PROVIDER_CLIENT = _secrets_store_csi_driver.file("provider_client.go")
SS_UTILS = _secrets_store_csi_driver.file("utils.go")


class SecretsStoreCSIMessages:
    """Messages of the Secrets Store CSI driver."""

    NOT_MOUNTED = LogMessage(
        anchor="failed to mount secrets store objects for pod ",
        sample='MountVolume.SetUp failed for volume "secrets" : rpc error: code = Unknown desc = '
        "failed to mount secrets store objects for pod shop/web, err: rpc error: code = Unknown "
        "desc = failed to mount objects, error: failed to get objectType:secret",
        pattern=r"secrets store objects for pod (?P<pod>\S+), err: (?P<reason>.+)",
        severity="error",
        meaning="The provider did not give the secrets of a pod; the cause follows.",
        source=NODE_SERVER,
        failure=fails.NOT_MOUNTED,
    )
    NO_PROVIDER = LogMessage(
        anchor="provider not found",
        sample='failed to lookup provider client: provider not found: provider "aws"',
        pattern=r"provider not found",
        severity="error",
        meaning="The provider that the class names does not run on the node.",
        source=PROVIDER_CLIENT,
        failure=fails.NO_PROVIDER,
        context=("secrets store", "secrets-store", "provider client", "secretproviderclass"),
    )
    NO_CLASS = LogMessage(
        anchor="failed to get secretproviderclass ",
        sample="failed to get secretproviderclass shop/db, error: "
        'SecretProviderClass.secrets-store.csi.x-k8s.io "db" not found',
        pattern=r"failed to get secretproviderclass",
        severity="error",
        meaning="The class that a volume names does not exist in the namespace of the pod.",
        source=SS_UTILS,
        failure=fails.NO_CLASS,
    )
