"""Log messages of SQL Server: statements that it refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sql_server_statements as fails
from atlas.technologies.message import LogMessage

_efcore = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
)
_EFCORE_TESTS = _efcore.file(
    "test/EFCore.Specification.Tests/TestUtilities/QueryTestGeneration/"
    "ProceduralQueryExpressionGenerator.cs"
)
# Tests of a library that reads these texts of the server.
_SEQUELIZE = Repository(
    "sequelize/sequelize",
    commit="c7700944925914dd936e96ad2dabb4dbdf7e9477",
    checked="2026-11-27",
    kind="secondary",
).file("packages/core/test/integration/error.test.ts")
_STRINGS = Repository(
    "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked="2026-11-27"
).file("src/Microsoft.Data.SqlClient/src/Resources/Strings.resx")
_ERRORS_8000 = Repository(
    "MicrosoftDocs/sql-docs",
    commit="2ce24e0b1de1a08934c8abd965090beb9b35cd2b",
    checked="2026-11-27",
    publisher="Microsoft",
    kind="vendor",
).file(
    "docs/relational-databases/errors-events/includes/"
    "sql-server-2016-database-engine-events-and-errors-8000-8999.md"
)
_SECURITY = _efcore.file("docs/security.md")


class SQLServerStatementMessages:
    """Log messages of SQL Server: statements that it refuses."""

    UNIQUE_CONSTRAINT = LogMessage(
        anchor="Cannot insert duplicate key in object '",
        sample="Violation of UNIQUE KEY constraint 'UQ__Users__1'. Cannot insert "
        "duplicate key in object 'dbo.Users'. The duplicate key value is (foo).",
        pattern=r"Violation of (?P<kind>UNIQUE|PRIMARY) KEY constraint "
        r"'(?P<constraint>[^']+)'\. Cannot insert duplicate key in object "
        r"'(?P<table>[^']+)'",
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_SEQUELIZE,
        failure=fails.CONSTRAINT,
    )

    UNIQUE_INDEX = LogMessage(
        anchor="Cannot insert duplicate key row in object '",
        sample="Cannot insert duplicate key row in object 'dbo.Users' with unique "
        "index 'users_username_unique'. The duplicate key value is (foo).",
        pattern=r"Cannot insert duplicate key row in object '(?P<table>[^']+)' with "
        r"unique index '(?P<index>[^']+)'",
        severity="error",
        meaning="A write would store a key of a unique index a second time.",
        source=_SEQUELIZE,
        failure=fails.CONSTRAINT,
    )

    CONFLICT = LogMessage(
        anchor=" statement conflicted with the ",
        sample="The INSERT statement conflicted with the FOREIGN KEY constraint "
        '"Tasks_userId_Users_fk". The conflict occurred in database "shop", '
        "table \"dbo.Users\", column 'id'.",
        pattern=r"The (?P<command>\w+) statement conflicted with the (?P<kind>[A-Z ]+) "
        r'constraint "(?P<constraint>[^"]+)"',
        severity="error",
        meaning="A write violates a foreign key or a condition of its table.",
        source=_SEQUELIZE,
        failure=fails.CONSTRAINT,
    )

    EXISTS = LogMessage(
        anchor="There is already an object named '",
        sample="There is already an object named 'unique_constraint' in the database.",
        pattern=r"There is already an object named '(?P<name>[^']+)' in the database",
        severity="error",
        meaning="An object is created that exists already: a migration ran twice, or in part.",
        source=_SEQUELIZE,
        failure=fails.EXISTS,
    )

    TRUNCATED = LogMessage(
        anchor="String or binary data would be truncated",
        sample="String or binary data would be truncated in table 'shop.dbo.Users', "
        "column 'Name'. Truncated value: 'abc'.",
        pattern=r"String or binary data would be truncated(?: in table "
        r"'(?P<table>[^']+)', column '(?P<column>[^']+)')?",
        severity="error",
        meaning="A text is longer than its column.",
        source=_STRINGS,
        failure=fails.BAD_VALUE,
    )

    OVERFLOW = LogMessage(
        anchor="Arithmetic overflow error converting ",
        sample="Arithmetic overflow error converting expression to data type int.",
        pattern=r"Arithmetic overflow error converting (?P<from>.+?) to data type (?P<type>\w+)",
        severity="error",
        meaning="A number is too large for its type.",
        source=_ERRORS_8000,
        failure=fails.BAD_VALUE,
    )

    CONVERTING = LogMessage(
        anchor="Error converting data type ",
        sample="Error converting data type varchar to numeric.",
        pattern=r"Error converting data type (?P<from>\w+) to (?P<to>\w+)",
        severity="error",
        meaning="A value does not have the type that the statement needs.",
        source=_ERRORS_8000,
        failure=fails.BAD_VALUE,
    )

    CONVERSION = LogMessage(
        anchor="Conversion failed when converting ",
        sample="Conversion failed when converting date and/or time from character string.",
        severity="error",
        meaning="A text is not a value of the type that the statement needs.",
        source=_EFCORE_TESTS,
        failure=fails.BAD_VALUE,
    )

    DIVISION = LogMessage(
        anchor="Divide by zero error encountered.",
        sample="Divide by zero error encountered.",
        severity="error",
        meaning="A statement divides by zero.",
        source=_ERRORS_8000,
        failure=fails.DIVISION,
    )

    NO_TABLE = LogMessage(
        anchor="Invalid object name '",
        sample="Invalid object name 'Customer'.",
        pattern=r"Invalid object name '(?P<table>[^']+)'",
        severity="error",
        meaning="A table or view does not exist in this database.",
        source=_SECURITY,
        failure=fails.NO_OBJECT,
    )

    NO_COLUMN = LogMessage(
        anchor="Invalid column name '",
        sample="Invalid column name 'c'.",
        pattern=r"Invalid column name '(?P<column>[^']+)'",
        severity="error",
        meaning="A column does not exist: code and schema are of different releases.",
        source=_EFCORE_TESTS,
        failure=fails.NO_OBJECT,
    )

    NO_PARAMETER = LogMessage(
        anchor="', which was not supplied.",
        sample="The parameterized query '(@id int)SELECT 1' expects the parameter "
        "'@id', which was not supplied.",
        pattern=r"expects (?:the )?parameter '(?P<parameter>[^']+)', which was not supplied",
        severity="error",
        meaning="A statement was sent without a value for one of its parameters.",
        source=_ERRORS_8000,
        failure=fails.NO_PARAMETER,
    )
