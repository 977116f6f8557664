"""Log messages of .NET: what Entity Framework Core reports."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dotnet_entities as fails
from atlas.technologies.message import LogMessage

_STRINGS = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
).file("src/EFCore.Relational/Properties/RelationalStrings.resx")


class DotnetEntityMessages:
    """Log messages of .NET: what Entity Framework Core reports."""

    CONCURRENT_UPDATE = LogMessage(
        anchor="The database operation was expected to affect ",
        sample="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException: The "
        "database operation was expected to affect 1 row(s), but actually "
        "affected 0 row(s); data may have been modified or deleted since "
        "entities were loaded.",
        pattern=r"expected to affect (?P<expected>\d+) row\(s\), but actually affected "
        r"(?P<actual>\d+) row\(s\)",
        severity="error",
        meaning="Another write changed or deleted the row in between.",
        source=_STRINGS,
        failure=fails.CONCURRENT,
    )

    NOT_SAVED = LogMessage(
        anchor="An error occurred while saving the entity changes. See the inner "
        "exception for details.",
        sample="An error occurred while saving the entity changes. See the inner "
        "exception for details.",
        severity="error",
        meaning="A write failed; the inner exception of the database says why.",
        source=_STRINGS,
        failure=fails.NOT_SAVED,
    )
