"""Log messages of Neo4j: status codes of databases, clusters and logins."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import neo4j as server
from atlas.technologies.failures import neo4j_statuses as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "neo4j/docs-status-codes",
    commit="907960d1cbfef8cc9a6493f3adebdcda348ae057",
    checked="2026-11-27",
    publisher="Neo4j",
).file("modules/ROOT/pages/errors/all-errors.adoc")
_CONTEXT = ("TransientError", "ClientError", "DatabaseError", "Neo4j", "neo4j")


class Neo4jStatusMessages:
    """Log messages of Neo4j: status codes of databases, clusters and logins."""

    GENERAL_DATABASE_UNAVAILABLE = LogMessage(
        anchor="General.DatabaseUnavailable",
        sample="Neo.TransientError.General.DatabaseUnavailable",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.DatabaseU"
        r"navailable)\b",
        severity="error",
        meaning="The database starts, stops or has failed.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.UNAVAILABLE,
    )

    DATABASE_UNABLE_TO_START_DATABASE = LogMessage(
        anchor="Database.UnableToStartDatabase",
        sample="Neo.DatabaseError.Database.UnableToStartDatabase",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Database\.UnableTo"
        r"StartDatabase)\b",
        severity="error",
        meaning="The database does not start.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.UNAVAILABLE,
    )

    DATABASE_DATABASE_NOT_FOUND = LogMessage(
        anchor="Database.DatabaseNotFound",
        sample="Neo.ClientError.Database.DatabaseNotFound",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Database\.Database"
        r"NotFound)\b",
        severity="error",
        meaning="No database of that name exists here.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_DATABASE,
    )

    CLUSTER_NOT_ALEADER = LogMessage(
        anchor="Cluster.NotALeader",
        sample="Neo.ClientError.Cluster.NotALeader",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Cluster\.NotALeader)\b",
        severity="error",
        meaning="A write went to a member that is not the leader.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LEADER,
    )

    CLUSTER_REPLICATION_FAILURE = LogMessage(
        anchor="Cluster.ReplicationFailure",
        sample="Neo.TransientError.Cluster.ReplicationFailure",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Cluster\.Replicati"
        r"onFailure)\b",
        severity="error",
        meaning="A change could not be replicated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.REPLICATION,
    )

    CLUSTER_ROUTING = LogMessage(
        anchor="Cluster.Routing",
        sample="Neo.ClientError.Cluster.Routing",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Cluster\.Routing)\b",
        severity="error",
        meaning="The request could not be routed.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NO_ROUTING,
    )

    ROUTING_ROUTING_FAILED = LogMessage(
        anchor="Routing.RoutingFailed",
        sample="Neo.ClientError.Routing.RoutingFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Routing\.RoutingFailed)\b",
        severity="error",
        meaning="The request could not be routed.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NO_ROUTING,
    )

    ROUTING_DBMS_IN_PANIC = LogMessage(
        anchor="Routing.DbmsInPanic",
        sample="Neo.ClientError.Routing.DbmsInPanic",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Routing\.DbmsInPanic)\b",
        severity="fatal",
        meaning="The server is in panic and serves no requests.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PANIC,
    )

    REQUEST_NO_THREADS_AVAILABLE = LogMessage(
        anchor="Request.NoThreadsAvailable",
        sample="Neo.TransientError.Request.NoThreadsAvailable",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Request\.NoThreads"
        r"Available)\b",
        severity="error",
        meaning="All threads of the Bolt connector are busy.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NO_THREADS,
    )

    GENERAL_FORBIDDEN_ON_READ_ONLY_DATABASE = LogMessage(
        anchor="General.ForbiddenOnReadOnlyDatabase",
        sample="Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.Forbidden"
        r"OnReadOnlyDatabase)\b",
        severity="error",
        meaning="The database is read-only and takes no writes.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.READ_ONLY,
    )

    GENERAL_WRITE_ON_READ_ONLY_ACCESS_DATABASE = LogMessage(
        anchor="General.WriteOnReadOnlyAccessDatabase",
        sample="Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.WriteOnRe"
        r"adOnlyAccessDatabase)\b",
        severity="error",
        meaning="The database is read-only and takes no writes.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.READ_ONLY,
    )

    SECURITY_UNAUTHORIZED = LogMessage(
        anchor="Security.Unauthorized",
        sample="Neo.ClientError.Security.Unauthorized",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.Unauthorized)\b",
        severity="error",
        meaning="The user name or password is wrong.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LOGIN,
    )

    SECURITY_AUTHENTICATION_RATE_LIMIT = LogMessage(
        anchor="Security.AuthenticationRateLimit",
        sample="Neo.ClientError.Security.AuthenticationRateLimit",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.Authenti"
        r"cationRateLimit)\b",
        severity="error",
        meaning="Too many wrong passwords; logins are refused for a while.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LOGIN,
    )

    SECURITY_CREDENTIALS_EXPIRED = LogMessage(
        anchor="Security.CredentialsExpired",
        sample="Neo.ClientError.Security.CredentialsExpired",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.Credenti"
        r"alsExpired)\b",
        severity="error",
        meaning="The password must be changed before it is used.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXPIRED,
    )

    SECURITY_TOKEN_EXPIRED = LogMessage(
        anchor="Security.TokenExpired",
        sample="Neo.ClientError.Security.TokenExpired",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.TokenExpired)\b",
        severity="error",
        meaning="The token of the client has expired.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXPIRED,
    )

    SECURITY_AUTHORIZATION_EXPIRED = LogMessage(
        anchor="Security.AuthorizationExpired",
        sample="Neo.ClientError.Security.AuthorizationExpired",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.Authoriz"
        r"ationExpired)\b",
        severity="error",
        meaning="What the server knows of the user is out of date; log in again.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXPIRED,
    )

    SECURITY_AUTH_PROVIDER_TIMEOUT = LogMessage(
        anchor="Security.AuthProviderTimeout",
        sample="Neo.TransientError.Security.AuthProviderTimeout",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.AuthProv"
        r"iderTimeout)\b",
        severity="error",
        meaning="The identity provider did not answer in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PROVIDER,
    )

    SECURITY_AUTH_PROVIDER_FAILED = LogMessage(
        anchor="Security.AuthProviderFailed",
        sample="Neo.TransientError.Security.AuthProviderFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.AuthProv"
        r"iderFailed)\b",
        severity="error",
        meaning="The identity provider failed.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PROVIDER,
    )

    SECURITY_FORBIDDEN = LogMessage(
        anchor="Security.Forbidden",
        sample="Neo.ClientError.Security.Forbidden",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Security\.Forbidden)\b",
        severity="error",
        meaning="The user lacks a privilege.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NOT_ALLOWED,
    )
