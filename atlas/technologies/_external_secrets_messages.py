"""Messages of the External Secrets Operator."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import external_secrets as fails
from atlas.technologies.message import LogMessage

_external_secrets = Repository(
    "external-secrets/external-secrets",
    commit="cc5bfbc2234ace9cb0caff4ea89c435cf517b27b",
    checked="2026-11-27",
)
ES_CONTROLLER = _external_secrets.file(
    "pkg/controllers/externalsecret/externalsecret_controller.go"
)
PROVIDER = _external_secrets.file("apis/externalsecrets/v1/provider.go")
STORE = _external_secrets.file("pkg/controllers/secretstore/common.go")
CLIENTS = _external_secrets.file("pkg/controllers/secretstore/client_manager.go")
AWS_AUTH = _external_secrets.file("providers/v1/aws/auth/auth.go")
STORE_TYPES = _external_secrets.file("apis/externalsecrets/v1/secretstore_types.go")
VAULT_FILE = _external_secrets.file("providers/v1/vault/client_get.go")


class ExternalSecretsMessages:
    """Messages of the External Secrets Operator."""

    NOT_READ = LogMessage(
        anchor="could not get secret data from provider",
        sample='{"level":"error","msg":"Reconciler '
        'error","controller":"externalsecret","error":"could not get secret data from provider: '
        'error retrieving secret at .data[0], key: prod/db, err: AccessDeniedException"}',
        severity="error",
        meaning="The provider did not give a secret; the cause follows.",
        source=ES_CONTROLLER,
        failure=fails.NOT_READ,
    )
    NO_SECRET = LogMessage(
        anchor="Secret does not exist",
        sample="error processing spec.data[0] (key: prod/db), err: Secret does not exist",
        severity="error",
        meaning="The provider has no secret of this name, or the account cannot see it.",
        source=PROVIDER,
        failure=fails.NO_SECRET,
        context=(
            "external-secrets",
            "externalsecret",
            "ExternalSecret",
            "spec.data",
            ".data",
            "SecretSyncedError",
        ),
    )
    CLIENT = LogMessage(
        anchor="could not get provider client: ",
        sample="could not get provider client: unable to create session: an IAM role must be "
        "associated with service account",
        pattern=r"could not get provider client:",
        severity="error",
        meaning="The store gets no client for its provider; the cause follows.",
        source=STORE,
        failure=fails.STORE,
    )
    UNVALIDATED = LogMessage(
        anchor="unable to validate store",
        sample='{"level":"error","logger":"controllers.ClusterSecretStore","msg":"unable to '
        'validate store","error":"could not validate provider: invalid vault credentials: '
        'permission denied"}',
        severity="error",
        meaning="The store was checked and cannot be used; the error says why.",
        source=STORE,
        failure=fails.STORE,
    )
    STORE_NOT_READY = LogMessage(
        anchor='" is not ready',
        sample='ClusterSecretStore "aws" is not ready',
        pattern=r'(?P<kind>ClusterSecretStore|SecretStore) "(?P<store>[^"]+)" is not ready',
        severity="error",
        meaning="The store that an external secret names is not ready.",
        source=CLIENTS,
        failure=fails.STORE,
    )
    NO_STORE = LogMessage(
        anchor="could not get ClusterSecretStore ",
        sample='could not get ClusterSecretStore "aws", ClusterSecretStore.external-secrets.io '
        '"aws" not found',
        severity="error",
        meaning="The store that an external secret names cannot be read; the cause follows.",
        source=CLIENTS,
        failure=fails.STORE,
    )
    VAULT = LogMessage(
        anchor="cannot read secret data from Vault: ",
        sample="cannot read secret data from Vault: Error making API request. Code: 403. Errors: "
        "permission denied",
        severity="error",
        meaning="Vault does not return the secret; the cause follows.",
        source=VAULT_FILE,
        failure=fails.NOT_READ,
    )
    NO_ROLE = LogMessage(
        anchor="an IAM role must be associated with service account ",
        sample="unable to create session: an IAM role must be associated with service account "
        "external-secrets (namespace: shop)",
        severity="error",
        meaning="The service account that the store uses has no annotation with a role of IAM.",
        source=AWS_AUTH,
        failure=fails.CREDENTIALS,
    )
    PROVIDER_CONFIG = LogMessage(
        anchor="InvalidProviderConfig",
        sample="Warning  InvalidProviderConfig  secret-store  unable to create client",
        severity="error",
        meaning="The provider of a store cannot be used; the text after it says why.",
        source=STORE_TYPES,
        failure=fails.STORE,
    )
    TEMPLATE = LogMessage(
        anchor="could not apply template: ",
        sample="could not apply template: could not execute template: template: value:1:2: "
        'executing "value"',
        severity="error",
        meaning="The template of the Kubernetes secret fails.",
        source=ES_CONTROLLER,
        failure=fails.NOT_WRITTEN,
        context=("externalsecret", "ExternalSecret", "external-secrets", "template:"),
    )
    OWNED = LogMessage(
        anchor="target is owned by another ExternalSecret",
        sample="target is owned by another ExternalSecret",
        severity="error",
        meaning="Two external secrets write the same Kubernetes secret.",
        source=ES_CONTROLLER,
        failure=fails.NOT_WRITTEN,
    )
    FIXED = LogMessage(
        anchor="could not update secret, target is immutable",
        sample="could not update secret, target is immutable",
        severity="error",
        meaning="The Kubernetes secret is marked as immutable, so it cannot be brought up to date.",
        source=ES_CONTROLLER,
        failure=fails.NOT_WRITTEN,
    )
