"""Laravel: web framework in PHP."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import laravel as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/laravel.md")
_monolog = Repository(
    "Seldaek/monolog", commit="57eb1028342134e701e77c617565d51b6e5a2a53", checked="2026-11-26"
)
_laravel = Repository(
    "laravel/framework", commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a", checked="2026-11-26"
)
_RELEASED = """
5.5 2017-08-30, 5.8 2019-02-26, 6 2019-09-03, 7 2020-03-03, 8 2020-09-08, 9 2022-02-08,
10 2023-02-14, 11 2024-03-12, 12 2025-02-24, 13 2026-03-17
"""


class Laravel(Technology):
    """A web framework in PHP, with queues and its own database access."""

    name = "Laravel"
    icon = "simple-icons:laravel"
    plane = "service"
    needs = ("PHP-FPM", "Redis", "PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {
        "php": "PHP's command line",
        "namei": "the owners and modes of a path's folders",
    }
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed(
        "storage/logs/laravel.log unless its configuration says otherwise: no page is cited"
    )

    LOG_DENIED = LogMessage(
        anchor='The stream or file "',
        sample='The stream or file "/srv/app/storage/logs/laravel.log" could not be opened '
        "in append mode: Failed to open stream: Permission denied",
        pattern=r'The stream or file "(?P<file>[^"]+)" could not be opened(?: in append mode)?:',
        severity="error",
        meaning="The application cannot write its own log: its folders belong to another user.",
        source=_monolog.file("src/Monolog/Handler/StreamHandler.php"),
        failure=fails.NOT_WRITABLE,
    )

    NO_KEY = LogMessage(
        anchor="No application encryption key has been specified",
        sample="production.ERROR: No application encryption key has been specified.",
        severity="fatal",
        meaning="APP_KEY is missing: every request fails.",
        source=_laravel.file("src/Illuminate/Encryption/MissingAppKeyException.php"),
        failure=fails.KEY,
    )

    BAD_KEY = LogMessage(
        anchor="Unsupported cipher or incorrect key length. Supported ciphers are: ",
        sample="production.ERROR: Unsupported cipher or incorrect key length. Supported "
        "ciphers are: aes-128-cbc, aes-256-cbc, aes-128-gcm, aes-256-gcm.",
        severity="fatal",
        meaning="APP_KEY has a wrong length.",
        source=_laravel.file("src/Illuminate/Encryption/Encrypter.php"),
        failure=fails.KEY,
    )

    MAC = LogMessage(
        anchor="The MAC is invalid.",
        sample='production.ERROR: The MAC is invalid. {"exception":"[object] '
        '(Illuminate\\\\Contracts\\\\Encryption\\\\DecryptException(code: 0)"}',
        severity="error",
        meaning="Data was encrypted with another APP_KEY: the key changed, or servers differ.",
        source=_laravel.file("src/Illuminate/Encryption/Encrypter.php"),
        context=("DecryptException", "Illuminate", ".ERROR"),
        failure=fails.KEY,
    )

    ATTEMPTS = LogMessage(
        anchor=" has been attempted too many times",
        sample="production.ERROR: App\\Jobs\\ImportOrders has been attempted too many times.",
        pattern=r"(?P<job>[\w\\]+) has been attempted too many times",
        severity="error",
        meaning="A job failed, or did not finish in time, as often as it may.",
        source=_laravel.file("src/Illuminate/Queue/MaxAttemptsExceededException.php"),
        failure=fails.JOB,
    )

    JOB_TIMEOUT = LogMessage(
        anchor="TimeoutExceededException: ",
        sample="Illuminate\\Queue\\TimeoutExceededException: App\\Jobs\\ImportOrders has "
        "timed out.",
        pattern=r"TimeoutExceededException: (?P<job>\S+) has timed out",
        severity="error",
        meaning="A job ran past its timeout, and its worker was killed.",
        source=_laravel.file("src/Illuminate/Queue/TimeoutExceededException.php"),
        failure=fails.JOB,
    )

    VITE = LogMessage(
        anchor="Vite manifest not found at: ",
        sample="production.ERROR: Vite manifest not found at: /srv/app/public/build/manifest.json",
        pattern=r"Vite manifest not found at: (?P<file>\S+)",
        severity="error",
        meaning="The build of the frontend is missing on this server.",
        source=_laravel.file("src/Illuminate/Foundation/Vite.php"),
        failure=fails.ASSETS,
    )

    MIX = LogMessage(
        anchor="Unable to locate Mix file: ",
        sample="production.ERROR: Unable to locate Mix file: /css/app.css.",
        severity="error",
        meaning="The build of the frontend is missing on this server.",
        source=_laravel.file("src/Illuminate/Foundation/Mix.php"),
        failure=fails.ASSETS,
    )

    CACHE_PATH = LogMessage(
        anchor="Please provide a valid cache path.",
        sample="production.ERROR: Please provide a valid cache path.",
        severity="fatal",
        meaning="The folders below storage/framework are missing.",
        source=_laravel.file("src/Illuminate/View/Compilers/Compiler.php"),
        failure=fails.NOT_WRITABLE,
    )

    BINDING = LogMessage(
        anchor="Target class [",
        sample="production.ERROR: Target class [OrderController] does not exist.",
        pattern=r"Target class \[(?P<class>[^\]]+)\] does not exist",
        severity="error",
        meaning="A class that a route or the container names does not exist: often a cache or "
        "the autoloader is old.",
        source=_laravel.file("src/Illuminate/Container/Container.php"),
        failure=fails.CLASS,
    )

    LOST = LogMessage(
        anchor="Lost connection and no reconnector available.",
        sample="production.ERROR: Lost connection and no reconnector available.",
        severity="error",
        meaning="The database closed the connection, and it cannot be opened again.",
        source=_laravel.file("src/Illuminate/Database/Connection.php"),
        failure=fails.DATABASE,
    )


laravel = Laravel()
