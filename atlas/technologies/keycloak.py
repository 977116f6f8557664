"""Keycloak: identity provider."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._keycloak_cluster_messages import KeycloakClusterMessages
from atlas.technologies._keycloak_event_messages import KeycloakEventMessages
from atlas.technologies._keycloak_pool_messages import KeycloakPoolMessages
from atlas.technologies.failures import keycloak as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/keycloak.md")
# Main of October 2024 (after 26.0), read in a fork with the same commits.
_keycloak = fails.keycloak
_SERVICES = "services/src/main/java/org/keycloak"
_JPA = "model/jpa/src/main/java/org/keycloak/connections/jpa"
_QUARKUS = "quarkus/runtime/src/main/java/org/keycloak/quarkus/runtime"
_LDAP = "federation/ldap/src/main/java/org/keycloak/storage/ldap/idm"
TOKENS = _keycloak.file(f"{_SERVICES}/protocol/oidc/TokenManager.java")
METRICS = _keycloak.file("docs/guides/server/configuration-metrics.adoc")
_infinispan = Repository(
    "infinispan/infinispan", commit="1d96eb9726e1be801975600a217324606c8390f9", checked="2026-11-26"
)


class Keycloak(KeycloakPoolMessages, KeycloakClusterMessages, KeycloakEventMessages, Technology):
    """An identity provider: logins, tokens and sessions of users, in a database."""

    name = "Keycloak"
    icon = "simple-icons:keycloak"
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    releases = release_lines(
        "10.0 2020-04-29, 11.0 2020-07-22, 12.0 2020-12-16, 13.0 2021-05-06, 14.0 2021-06-18, "
        "15.0 2021-07-30, 15.1 2021-12-10, 16.0 2021-12-17, 16.1 2021-12-20, 17.0 2022-02-11, "
        "18.0 2022-04-20, 19.0 2022-07-27, 20.0 2022-11-01, 21.0 2023-02-23, 21.1 2023-04-19, "
        "22.0 2023-07-11, 23.0 2023-11-23, 24.0 2024-03-04, 25.0 2024-06-10, 26.0 2024-10-04, "
        "26.1 2025-01-15, 26.2 2025-04-11, 26.3 2025-07-02, 26.4 2025-09-30, 26.5 2026-01-06, "
        "26.6 2026-04-08, 26.7 2026-07-09",
        RELEASES,
    )
    logs = statement("the console, by its console log handler") @ _keycloak.file(
        "docs/guides/server/logging.adoc"
    ).at("Console log handler")
    programs: ClassVar = {"kc.sh": "Keycloak itself"}
    ports: ClassVar = {
        "management": quantity(9000, "") @ fails.HEALTH.at("management port `9000` by default.")
    }

    DATABASE = LogMessage(
        anchor="Failed to connect to database",
        sample="java.lang.RuntimeException: Failed to connect to database at "
        "org.keycloak.connections.jpa.DefaultJpaConnectionProviderFactory",
        severity="error",
        meaning="The server cannot connect to its database.",
        source=_keycloak.file(f"{_JPA}/DefaultJpaConnectionProviderFactory.java"),
        context=("keycloak", "Keycloak", "org.keycloak"),
        failure=fails.DATABASE,
    )
    UPDATE_FAILED = LogMessage(
        anchor="Failed to update database",
        sample="java.lang.RuntimeException: Failed to update database at "
        "org.keycloak.connections.jpa.updater.liquibase.LiquibaseJpaUpdaterProvider",
        severity="fatal",
        meaning="The migration of the database schema failed.",
        source=_keycloak.file(f"{_JPA}/updater/liquibase/LiquibaseJpaUpdaterProvider.java"),
        context=("keycloak", "Keycloak", "org.keycloak"),
        failure=fails.MIGRATION,
    )
    NOT_MIGRATED = LogMessage(
        anchor="Database not up-to-date, please enable database migration",
        sample="ERROR: Database not up-to-date, please enable database migration",
        severity="fatal",
        meaning="The schema is older than the server, and migration is not enabled.",
        source=_keycloak.file(
            f"{_QUARKUS}/storage/database/jpa/QuarkusJpaConnectionProviderFactory.java"
        ),
        failure=fails.MIGRATION,
    )
    LOCK = LogMessage(
        anchor="Could not acquire change log lock within specified timeout ",
        sample="java.lang.IllegalStateException: Could not acquire change log lock within "
        "specified timeout 900 seconds.  Currently locked by other transaction",
        pattern=r"within specified timeout (?P<seconds>\d+) seconds\.\s+Currently locked by other "
        r"transaction",
        severity="fatal",
        meaning="Another transaction holds the lock of the migration; the server stops.",
        source=_keycloak.file(f"{_JPA}/updater/liquibase/lock/CustomLockService.java"),
        failure=fails.LOCK,
    )
    NO_TLS = LogMessage(
        anchor="Key material not provided to setup HTTPS. ",
        sample="ERROR: Key material not provided to setup HTTPS. Please configure your "
        "keys/certificates or start the server in development mode.",
        severity="fatal",
        meaning="The server does not start: it has no certificate for HTTPS.",
        source=_keycloak.file(f"{_QUARKUS}/Messages.java"),
        failure=fails.NO_TLS,
    )
    NO_HOSTNAME = LogMessage(
        anchor="hostname is not configured; either configure hostname, or set hostname-strict "
        "to false",
        sample="ERROR: hostname is not configured; either configure hostname, or set "
        "hostname-strict to false",
        severity="fatal",
        meaning="The server does not start: its host name is not set.",
        source=_keycloak.file(f"{_SERVICES}/url/HostnameV2ProviderFactory.java"),
        failure=fails.NO_HOSTNAME,
    )
    START = LogMessage(
        anchor="Failed to start server in (",
        sample="ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) "
        "ERROR: Failed to start server in (production) mode",
        pattern=r"Failed to start server in \((?P<mode>\w+)\) mode",
        severity="fatal",
        meaning="The server does not start; the lines after it name the cause.",
        source=_keycloak.file(f"{_QUARKUS}/KeycloakMain.java"),
        failure=fails.START,
    )
    UNCAUGHT = LogMessage(
        anchor="Uncaught server error",
        sample="ERROR [org.keycloak.services.error.KeycloakErrorHandler] (executor-thread-31) "
        "Uncaught server error: org.keycloak.models.ModelException: Database operation failed",
        severity="error",
        meaning="A request failed for any cause; the exception says which.",
        source=_keycloak.file(f"{_SERVICES}/services/error/KeycloakErrorHandler.java"),
        context=("keycloak", "Keycloak", "org.keycloak"),
        failure=fails.SERVER_ERROR,
    )
    LDAP_QUERY = LogMessage(
        anchor="Could not query server using DN [",
        sample="ERROR [org.keycloak.storage.ldap.idm.store.ldap.LDAPOperationManager] "
        "(executor-thread-7) Could not query server using DN [ou=people,dc=example,dc=com] and "
        "filter [(uid=ada)]",
        pattern=r"Could not query server using DN \[(?P<dn>[^\]]*)\] and filter \[(?P<filter>.+)\]",
        severity="error",
        meaning="A query of the LDAP server failed; the exception says why.",
        source=_keycloak.file(f"{_LDAP}/store/ldap/LDAPOperationManager.java"),
        failure=fails.LDAP,
    )
    LDAP_FAILED = LogMessage(
        anchor="LDAP Query failed",
        sample="org.keycloak.models.ModelException: LDAP Query failed at "
        "org.keycloak.storage.ldap.idm.query.internal.LDAPQuery",
        severity="error",
        meaning="Users cannot be read from the LDAP server.",
        source=_keycloak.file(f"{_LDAP}/query/internal/LDAPQuery.java"),
        context=("keycloak", "Keycloak", "org.keycloak"),
        failure=fails.LDAP,
    )
    HTTPS_REQUIRED = LogMessage(
        anchor='"error_description":"HTTPS required"',
        sample='{"error":"invalid_request","error_description":"HTTPS required"}',
        severity="error",
        meaning="The realm requires HTTPS, and the request came without it.",
        source=_keycloak.file(f"{_SERVICES}/protocol/oidc/endpoints/TokenEndpoint.java"),
        failure=fails.HTTPS_REQUIRED,
    )
    SESSION = LogMessage(
        anchor='"error_description":"Session not active"',
        sample='{"error":"invalid_grant","error_description":"Session not active"}',
        severity="error",
        meaning="A refresh token is of a session that ended.",
        source=TOKENS,
        failure=fails.SESSION,
    )
    STALE = LogMessage(
        anchor='"error_description":"Stale token"',
        sample='{"error":"invalid_grant","error_description":"Stale token"}',
        severity="error",
        meaning="A refresh token is no longer accepted; the user has to log in again.",
        source=TOKENS,
        failure=fails.SESSION,
    )
    NO_OWNERS = LogMessage(
        anchor="ISPN000208: No live owners found for segments ",
        sample=(
            "WARN  [org.infinispan.CLUSTER] (thread-1) ISPN000208: No live owners found "
            "for segments {0-255} of cache sessions. Excluded owners: []"
        ),
        pattern=r"of cache (?P<cache>\S+)\. Excluded",
        severity="error",
        meaning=(
            "Nodes left the cluster faster than their entries could be copied; sessions "
            "may be lost."
        ),
        source=_infinispan.file("core/src/main/java/org/infinispan/util/logging/Log.java"),
        failure=fails.CLUSTER,
    )

    LOCK_TIMEOUT = LogMessage(
        anchor="ISPN000299: Unable to acquire lock after ",
        sample=(
            "ERROR [org.infinispan.interceptors.impl.InvocationContextInterceptor] "
            "(thread-1) ISPN000299: Unable to acquire lock after 15 seconds for key abc "
            "and requestor GlobalTransaction{id=1}. Lock is held by "
            "GlobalTransaction{id=2}"
        ),
        pattern=r"after (?P<time>.+?) for key (?P<key>\S+)",
        severity="error",
        meaning="An entry of a cache stayed locked: another node is slow or gone.",
        source=_infinispan.file("core/src/main/java/org/infinispan/util/logging/Log.java"),
        failure=fails.CLUSTER,
    )

    NO_RESPONSES = LogMessage(
        anchor="ISPN000476: Timed out waiting for responses for request ",
        sample=(
            "ERROR [org.infinispan.interceptors.impl.InvocationContextInterceptor] "
            "(thread-1) org.infinispan.util.concurrent.TimeoutException: ISPN000476: "
            "Timed out waiting for responses for request 12 from keycloak-1 after 15 "
            "seconds"
        ),
        pattern=r"for request (?P<request>\d+) from (?P<node>\S+)",
        severity="error",
        meaning="Another node of the cluster does not respond.",
        source=_infinispan.file("core/src/main/java/org/infinispan/util/logging/Log.java"),
        failure=fails.CLUSTER,
    )

    GC = Metric(
        name="base_gc_total",
        meaning="Garbage collections of the server's JVM.",
        source=METRICS,
    )
    HEAP_AFTER_GC = Metric(
        name="jvm_memory_usage_after_gc_percent",
        meaning="Share of the heap's long-lived pool that is in use after a collection, 0 to 1.",
        source=METRICS,
    )


keycloak = Keycloak()
