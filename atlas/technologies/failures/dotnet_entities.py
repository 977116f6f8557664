"""What Entity Framework Core reports in .NET, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_STRINGS = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
).file("src/EFCore.Relational/Properties/RelationalStrings.resx")

INNER = Check(
    "Read the inner exception: it holds the database's own error.",
    action("Read the lines below, from the innermost exception outwards.")
    @ _STRINGS.at("See the inner exception for details."),
    **NO_OUTPUT,
    verify="The error of the database names the constraint, column or connection.",
)
WRITERS = Check(
    "Find who else changes or deletes the row, and whether the request was sent twice.",
    action("Compare the key of the row with the requests and jobs of that moment.")
    @ _STRINGS.at("data may have been modified or deleted since"),
    **NO_OUTPUT,
    verify="Two writers: load the row again and repeat; a job that deletes: expect its absence.",
)

CONCURRENT = KnownFailure(
    "another write changed or deleted the row in between", steps=[WRITERS, INNER, UNIT_LOG]
)
NOT_SAVED = KnownFailure(
    "a write to the database fails",
    steps=[INNER, UNIT_LOG, OUTGOING],
    causes=[wrapped_error(_STRINGS.at("An error occurred while saving the entity changes."))],
)
