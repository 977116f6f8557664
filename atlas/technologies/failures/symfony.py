"""What fails in Symfony and Doctrine, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.php_fpm import READ_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_symfony = Repository(
    "symfony/symfony", commit="5feb7493c372384d78b4931bb76f73c83f49f50e", checked="2026-11-26"
)
_COMPONENTS = "src/Symfony/Component"
LISTENER = _symfony.file(f"{_COMPONENTS}/HttpKernel/EventListener/ErrorListener.php")
STATS = _symfony.file(f"{_COMPONENTS}/Messenger/Command/StatsCommand.php")
FAILED = _symfony.file(f"{_COMPONENTS}/Messenger/Command/FailedMessagesShowCommand.php")
DRIVER = Repository(
    "doctrine/dbal", commit="afcd62473459a3eab92c684ed60d5c4bf42c6164", checked="2026-11-26"
).file("src/Exception/DriverException.php")

COUNT_MESSAGES = Check(
    "Count the messages of each transport, in the folder of the application.",
    shell("php bin/console messenger:stats") @ STATS.at("Show the message count for one or more"),
    **NO_OUTPUT,
    verify="A count that grows: the workers are down, or too slow.",
)
SHOW_FAILED = Check(
    "Show the messages that failed, in the folder of the application.",
    shell("php bin/console messenger:failed:show")
    @ FAILED.at("Show one or more messages from the failure"),
    **NO_OUTPUT,
)

REQUEST = KnownFailure(
    "a request failed with an exception that nothing handled",
    is_general=True,
    steps=[READ_LOG, UNIT_LOG, OUTGOING],
    causes=[wrapped_error(LISTENER.at("Uncaught PHP Exception %s:"))],
)
MESSAGE = KnownFailure("a message cannot be handled", steps=[SHOW_FAILED, COUNT_MESSAGES, UNIT_LOG])
WORKER = KnownFailure(
    "a worker ended: it grew past its memory limit", steps=[COUNT_MESSAGES, UNIT_LOG, KERNEL_KILLS]
)
DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login",
    steps=[OUTGOING, RESOLVE, READ_LOG],
    causes=[wrapped_error(DRIVER.at("An exception occurred in the driver:"))],
)
QUERY = KnownFailure(
    "the database refused a query",
    steps=[READ_LOG, OUTGOING, UNIT_LOG],
    causes=[wrapped_error(DRIVER.at("An exception occurred while executing a query:"))],
)
