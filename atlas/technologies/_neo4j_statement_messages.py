"""Log messages of Neo4j: status codes of statements and damage."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import neo4j_statuses as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "neo4j/docs-status-codes",
    commit="907960d1cbfef8cc9a6493f3adebdcda348ae057",
    checked="2026-11-27",
    publisher="Neo4j",
).file("modules/ROOT/pages/errors/all-errors.adoc")
_CONTEXT = ("TransientError", "ClientError", "DatabaseError", "Neo4j", "neo4j")


class Neo4jStatementMessages:
    """Log messages of Neo4j: status codes of statements and damage."""

    STATEMENT_SYNTAX_ERROR = LogMessage(
        anchor="Statement.SyntaxError",
        sample="Neo.ClientError.Statement.SyntaxError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.SyntaxError)\b",
        severity="error",
        meaning="The server does not understand the statement.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    STATEMENT_PARAMETER_MISSING = LogMessage(
        anchor="Statement.ParameterMissing",
        sample="Neo.ClientError.Statement.ParameterMissing",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.Paramet"
        r"erMissing)\b",
        severity="error",
        meaning="The statement was sent without one of its parameters.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    STATEMENT_TYPE_ERROR = LogMessage(
        anchor="Statement.TypeError",
        sample="Neo.ClientError.Statement.TypeError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.TypeError)\b",
        severity="error",
        meaning="A value has a type that does not fit.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    STATEMENT_SEMANTIC_ERROR = LogMessage(
        anchor="Statement.SemanticError",
        sample="Neo.ClientError.Statement.SemanticError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.Semanti"
        r"cError)\b",
        severity="error",
        meaning="The syntax of the statement is valid, but the database cannot do what it says.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    STATEMENT_ENTITY_NOT_FOUND = LogMessage(
        anchor="Statement.EntityNotFound",
        sample="Neo.ClientError.Statement.EntityNotFound",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.EntityN"
        r"otFound)\b",
        severity="error",
        meaning="A node or relationship does not exist any more.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    STATEMENT_EXECUTION_TIMEOUT = LogMessage(
        anchor="Statement.ExecutionTimeout",
        sample="Neo.TransientError.Statement.ExecutionTimeout",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.Executi"
        r"onTimeout)\b",
        severity="error",
        meaning="A statement was not executed in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    STATEMENT_EXECUTION_FAILED = LogMessage(
        anchor="Statement.ExecutionFailed",
        sample="Neo.DatabaseError.Statement.ExecutionFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.Executi"
        r"onFailed)\b",
        severity="error",
        meaning="The database could not execute a statement; its log says why.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INTERNAL,
    )

    STATEMENT_EXTERNAL_RESOURCE_FAILED = LogMessage(
        anchor="Statement.ExternalResourceFailed",
        sample="Neo.ClientError.Statement.ExternalResourceFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Statement\.Externa"
        r"lResourceFailed)\b",
        severity="error",
        meaning="A file or address that the statement loads cannot be read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXTERNAL,
    )

    SCHEMA_CONSTRAINT_VALIDATION_FAILED = LogMessage(
        anchor="Schema.ConstraintValidationFailed",
        sample="Neo.ClientError.Schema.ConstraintValidationFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Schema\.Constraint"
        r"ValidationFailed)\b",
        severity="error",
        meaning="A write violates a constraint.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONSTRAINT,
    )

    SCHEMA_CONSTRAINT_VIOLATION = LogMessage(
        anchor="Schema.ConstraintViolation",
        sample="Neo.ClientError.Schema.ConstraintViolation",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Schema\.Constraint"
        r"Violation)\b",
        severity="error",
        meaning="A write violates a constraint.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONSTRAINT,
    )

    SCHEMA_EQUIVALENT_SCHEMA_RULE_ALREADY_EXISTS = LogMessage(
        anchor="Schema.EquivalentSchemaRuleAlreadyExists",
        sample="Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Schema\.Equivalent"
        r"SchemaRuleAlreadyExists)\b",
        severity="error",
        meaning="An index or constraint exists already.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXISTS,
    )

    SCHEMA_INDEX_ALREADY_EXISTS = LogMessage(
        anchor="Schema.IndexAlreadyExists",
        sample="Neo.ClientError.Schema.IndexAlreadyExists",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Schema\.IndexAlrea"
        r"dyExists)\b",
        severity="error",
        meaning="An index exists already.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXISTS,
    )

    PROCEDURE_PROCEDURE_NOT_FOUND = LogMessage(
        anchor="Procedure.ProcedureNotFound",
        sample="Neo.ClientError.Procedure.ProcedureNotFound",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Procedure\.Procedu"
        r"reNotFound)\b",
        severity="error",
        meaning="A procedure does not exist: a plugin is missing, or not allowed.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PROCEDURE,
    )

    PROCEDURE_PROCEDURE_CALL_FAILED = LogMessage(
        anchor="Procedure.ProcedureCallFailed",
        sample="Neo.ClientError.Procedure.ProcedureCallFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Procedure\.Procedu"
        r"reCallFailed)\b",
        severity="error",
        meaning="A procedure failed; the rest says why.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PROCEDURE,
    )

    PROCEDURE_PROCEDURE_REGISTRATION_FAILED = LogMessage(
        anchor="Procedure.ProcedureRegistrationFailed",
        sample="Neo.ClientError.Procedure.ProcedureRegistrationFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Procedure\.Procedu"
        r"reRegistrationFailed)\b",
        severity="error",
        meaning="A procedure cannot be used: its plugin may not do this.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.PROCEDURE,
    )

    GENERAL_STORAGE_DAMAGE_DETECTED = LogMessage(
        anchor="General.StorageDamageDetected",
        sample="Neo.DatabaseError.General.StorageDamageDetected",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.StorageDa"
        r"mageDetected)\b",
        severity="fatal",
        meaning="Files of the store are missing or damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STORAGE,
    )

    GENERAL_INDEX_CORRUPTION_DETECTED = LogMessage(
        anchor="General.IndexCorruptionDetected",
        sample="Neo.DatabaseError.General.IndexCorruptionDetected",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.IndexCorr"
        r"uptionDetected)\b",
        severity="error",
        meaning="An index is damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STORAGE,
    )

    GENERAL_SCHEMA_CORRUPTION_DETECTED = LogMessage(
        anchor="General.SchemaCorruptionDetected",
        sample="Neo.DatabaseError.General.SchemaCorruptionDetected",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.SchemaCor"
        r"ruptionDetected)\b",
        severity="error",
        meaning="The stored schema is damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STORAGE,
    )

    GENERAL_UNKNOWN_ERROR = LogMessage(
        anchor="General.UnknownError",
        sample="Neo.DatabaseError.General.UnknownError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.UnknownError)\b",
        severity="error",
        meaning="An error that the server did not expect; its log says more.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INTERNAL,
    )
