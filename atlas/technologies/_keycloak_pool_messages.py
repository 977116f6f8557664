"""Log messages of Keycloak: connections of its database."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import keycloak as fails
from atlas.technologies.message import LogMessage

# A fork of Keycloak's repository.
_keycloak = Repository(
    "pedroigor/keycloak",
    commit="36706c7bd1c6a7439096a81563640955028be750",
    checked="2026-11-26",
    kind="secondary",
)


class KeycloakPoolMessages:
    """Log messages of Keycloak: connections of its database."""

    NO_CONNECTION = LogMessage(
        anchor="Failed to obtain JDBC connection",
        sample="ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) "
        "ERROR: Failed to obtain JDBC connection",
        severity="error",
        meaning="Keycloak got no connection of the database; the next lines say why.",
        source=_keycloak.file(
            "quarkus/runtime/src/main/java/org/keycloak/connections/jpa/QuarkusJpaConnectionProviderFactory.java"
        ),
        failure=fails.DATABASE,
        context=("keycloak",),
    )
