"""More log messages of CockroachDB, from its documentation."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cockroachdb as fails
from atlas.technologies.message import LogMessage

_docs = Repository(
    "cockroachdb/docs",
    commit="79e9a5d03f4b01203131e71af49a6f2eaae9ff63",
    checked="2026-11-26",
    publisher="Cockroach Labs",
)
_ERRORS = _docs.file("src/current/v25.4/common-errors.md")
_SETUP = _docs.file("src/current/v25.4/cluster-setup-troubleshooting.md")


class CockroachDBMessages:
    """More log messages of CockroachDB, from its documentation."""

    OTHER_CLUSTER = LogMessage(
        anchor="but is attempting to connect to a gossip network for cluster ",
        sample='node belongs to cluster "6e2b" but is attempting to connect to a gossip '
        'network for cluster "9a31"',
        severity="fatal",
        meaning="The store of the node belongs to another cluster.",
        source=_ERRORS,
        failure=fails.OTHER_CLUSTER,
    )

    IN_USE = LogMessage(
        anchor="could not lock temporary directory ",
        sample="ERROR: could not cleanup temporary directories from record file: could not "
        "lock temporary directory /cockroach-data/cockroach-temp301343769, may still "
        "be in use",
        pattern=r"temporary directory (?P<directory>[^,\s]+)",
        severity="fatal",
        meaning="Another node on the same host uses the store.",
        source=_SETUP,
        failure=fails.STORE_IN_USE,
    )

    PROTECTED = LogMessage(
        anchor="protected ts verification error",
        sample="protected ts verification error: could not verify protected ts record: "
        "spans not protected",
        severity="error",
        meaning="An incremental backup is older than the data that it needs is kept.",
        source=_ERRORS,
        failure=fails.GARBAGE,
    )

    NO_CERTIFICATES = LogMessage(
        anchor="cannot load certificates",
        sample="* ERROR: cannot load certificates.",
        severity="fatal",
        meaning="A node has no certificates for a cluster that requires them.",
        source=_SETUP,
        context=(
            "cockroach",
            "* ERROR",
        ),
        failure=fails.NO_CERTIFICATES,
    )
