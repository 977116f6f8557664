"""Symfony: web framework in PHP, with Doctrine."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import symfony as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/symfony.md")
_symfony = Repository(
    "symfony/symfony", commit="5feb7493c372384d78b4931bb76f73c83f49f50e", checked="2026-11-26"
)
_dbal = Repository(
    "doctrine/dbal", commit="afcd62473459a3eab92c684ed60d5c4bf42c6164", checked="2026-11-26"
)
_RELEASED = """
5.1 2020-05-31, 5.2 2020-11-30, 5.3 2021-05-31, 5.4 2021-11-29, 6.0 2021-11-29,
6.1 2022-05-27, 6.2 2022-11-30, 6.3 2023-05-30, 6.4 2023-11-29, 7.0 2023-11-29,
7.1 2024-05-31, 7.2 2024-11-29, 7.3 2025-05-29, 7.4 2025-11-27, 8.0 2025-11-27,
8.1 2026-05-29
"""


class Symfony(Technology):
    """A web framework in PHP; Doctrine DBAL is its usual database access."""

    name = "Symfony"
    icon = "simple-icons:symfony"
    plane = "service"
    needs = ("PHP-FPM", "PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {"php": "PHP's command line"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("var/log of the application or standard error: no page is cited")

    UNCAUGHT = LogMessage(
        anchor="Uncaught PHP Exception ",
        sample="request.CRITICAL: Uncaught PHP Exception "
        'Doctrine\\DBAL\\Exception\\ConnectionException: "An exception occurred in the '
        'driver: SQLSTATE[HY000] [2002] Connection refused" at /srv/app/src/Orders.php line '
        "33",
        pattern=r"Uncaught PHP Exception (?P<exception>[\w\\]+): ",
        severity="error",
        meaning="A request failed with an exception that nothing handled.",
        source=_symfony.file("src/Symfony/Component/HttpKernel/EventListener/ErrorListener.php"),
        failure=fails.REQUEST,
    )

    MESSAGE_RETRY = LogMessage(
        anchor="Error thrown while handling message ",
        sample="messenger.WARNING: Error thrown while handling message "
        "App\\Message\\ImportOrders. Sending for retry #1 using 1000 ms delay. Error: "
        '"Handling failed"',
        pattern=r"Error thrown while handling message (?P<message>\S+?)\. Sending for retry",
        severity="warning",
        meaning="A message could not be handled, and is repeated later.",
        source=_symfony.file(
            "src/Symfony/Component/Messenger/EventListener/SendFailedMessageForRetryListener.php"
        ),
        failure=fails.MESSAGE,
    )

    MESSAGE_DROPPED = LogMessage(
        anchor="Removing from transport after ",
        sample="messenger.CRITICAL: Error thrown while handling message "
        "App\\Message\\ImportOrders. Removing from transport after 3 retries. Error: "
        '"Handling failed"',
        severity="error",
        meaning="A message failed every retry, and is given up.",
        source=_symfony.file(
            "src/Symfony/Component/Messenger/EventListener/SendFailedMessageForRetryListener.php"
        ),
        failure=fails.MESSAGE,
    )

    WORKER_MEMORY = LogMessage(
        anchor="Worker stopped due to memory limit of ",
        sample="messenger.INFO: Worker stopped due to memory limit of 134217728 bytes "
        "exceeded (140509184 bytes used)",
        pattern=r"memory limit of (?P<limit>\d+) bytes exceeded \((?P<used>\d+)",
        severity="warning",
        meaning="A worker grew past its memory limit and ended; its supervisor starts it again.",
        source=_symfony.file(
            "src/Symfony/Component/Messenger/EventListener/StopWorkerOnMemoryLimitListener.php"
        ),
        failure=fails.WORKER,
    )

    DRIVER = LogMessage(
        anchor="An exception occurred in the driver: ",
        sample="Doctrine\\DBAL\\Exception\\ConnectionException: An exception occurred in the "
        "driver: SQLSTATE[HY000] [2002] No such file or directory",
        severity="error",
        meaning="The database (Doctrine) cannot be reached; the reason follows.",
        source=_dbal.file("src/Exception/DriverException.php"),
        failure=fails.DATABASE,
    )

    QUERY = LogMessage(
        anchor="An exception occurred while executing a query: ",
        sample="Doctrine\\DBAL\\Exception\\DriverException: An exception occurred while "
        "executing a query: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away",
        severity="error",
        meaning="The database (Doctrine) refused a query; the reason follows.",
        source=_dbal.file("src/Exception/DriverException.php"),
        failure=fails.QUERY,
    )


symfony = Symfony()
