"""Log messages of CockroachDB: statements that are canceled or cannot be distributed."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cockroachdb as fails
from atlas.technologies.failures import cockroachdb_statements as statements
from atlas.technologies.message import LogMessage

_cockroach = Repository(
    "tamird/cockroach",
    commit="c7d69b1e9d9b203b3ed7e34635c4294d199e2fb7",
    checked="2026-11-27",
    publisher="Cockroach Labs, read in a fork",
)


class CockroachDBStatementMessages:
    """Log messages of CockroachDB: statements that are canceled or cannot be distributed."""

    STATEMENT_TIMEOUT = LogMessage(
        anchor="query execution canceled due to statement timeout",
        sample="ERROR: query execution canceled due to statement timeout",
        severity="error",
        meaning="A statement ran longer than its timeout.",
        source=_cockroach.file("pkg/sql/sqlerrors/errors.go"),
        failure=statements.TIMED_OUT,
    )

    NODE_UNAVAILABLE = LogMessage(
        anchor="node unavailable; try another peer",
        sample="node unavailable; try another peer",
        severity="error",
        meaning="A node is stopping or starting; another one can serve the request.",
        source=_cockroach.file("pkg/roachpb/errors.go"),
        failure=fails.DRAINING,
    )

    NO_STREAM = LogMessage(
        anchor="no inbound stream connection",
        sample="ERROR: no inbound stream connection",
        severity="error",
        meaning="Nodes of a distributed query did not reach each other in time.",
        source=_cockroach.file("pkg/cmd/roachtest/restart.go"),
        failure=statements.NO_STREAM,
    )
