"""Log messages of Harbor: services that it waits for."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import harbor_start as fails
from atlas.technologies.message import LogMessage

_harbor = Repository(
    "goharbor/harbor", commit="c50c7ddd6ea4e335a480b49c618281882ab7eec9", checked="2026-11-26"
)


class HarborStartMessages:
    """Log messages of Harbor: services that it waits for."""

    NO_CONNECTION = LogMessage(
        anchor="failed to connect to tcp:",
        sample="[ERROR] [/common/utils/utils.go:102]: failed to connect to "
        "tcp://postgresql:5432, retry after 2 seconds :dial tcp 10.0.0.7:5432: i/o timeout",
        pattern=r"failed to connect to tcp:(?://)?(?P<address>[^\s,]+)(?:, retry)? after \d+ "
        r"seconds",
        severity="error",
        meaning="A service that Harbor needs cannot be connected; the rest says why.",
        source=_harbor.file("src/common/utils/utils.go"),
        failure=fails.NO_SERVICE,
    )

    NO_DATABASE = LogMessage(
        anchor="failed to initialize database: ",
        sample="[FATAL] [/core/main.go:180]: failed to initialize database: failed to connect "
        "to tcp:postgresql:5432 after 60 seconds",
        pattern=r"/core/main\.go:\d+\]:? failed to initialize database: ",
        severity="fatal",
        meaning="The database cannot be connected: the core ends.",
        source=_harbor.file("src/core/main.go"),
        failure=fails.NO_SERVICE,
    )
