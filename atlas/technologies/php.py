"""PHP: scripting language for the web."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import php as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/php.md")
_docs = Repository(
    "php/doc-en", commit="17ddeefd6592d09dd9abcf185f56b5befc7b2d6d", checked="2026-11-26"
)
_pdo = Repository(
    "php/php-src", commit="003dd3987c1ae68b584f32dd9d312110d6862f75", checked="2026-11-26"
)
_php_4 = Repository(
    "php/php-src", commit="002002e854b553b9fb67ffaf92ea837295668442", checked="2026-11-27"
)
_guzzle = Repository(
    "guzzle/guzzle", commit="2779e868a00289e1b1fd854af030c43a06f4bcb4", checked="2026-11-26"
)
_RELEASED = """
5.2 2006-11-02, 5.3 2009-06-30, 5.4 2012-03-01, 5.5 2013-06-20, 5.6 2014-08-28,
7.0 2015-12-03, 7.1 2016-12-01, 7.2 2017-11-30, 7.3 2018-12-06, 7.4 2019-11-28,
8.0 2020-11-26, 8.1 2021-11-25, 8.2 2022-12-08, 8.3 2023-11-23, 8.4 2024-11-21,
8.5 2025-11-20
"""


class PHP(Technology):
    """A scripting language for the web, run by PHP-FPM, Apache httpd or the command line."""

    name = "PHP"
    icon = "simple-icons:php"
    plane = "service"
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "php": "PHP's command line",
    }
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("the file of error_log, or that of the server: no page is cited")

    UNCAUGHT = LogMessage(
        anchor="PHP Fatal error:  Uncaught ",
        sample="PHP Fatal error:  Uncaught DivisionByZeroError: Modulo by zero in "
        "/srv/app/orders.php:12",
        severity="error",
        meaning="A script ended with an exception that nothing handled.",
        source=_docs.file("appendices/migration70/incompatible/integers.xml"),
        failure=fails.UNCAUGHT,
    )

    NO_EXTENSION = LogMessage(
        anchor="Unable to load dynamic library",
        sample="PHP Warning:  PHP Startup: Unable to load dynamic library 'mongodb'",
        severity="error",
        meaning="An extension that the configuration names cannot be loaded.",
        source=_docs.file("reference/mongodb/configure.xml"),
        context=("PHP Startup", ".so", "php"),
        failure=fails.EXTENSION,
    )

    NO_DRIVER = LogMessage(
        anchor="could not find driver",
        sample="PDOException: could not find driver",
        pattern=r"(?P<error>PDOException\S*:? (?:\S+ )?could not find driver|could not find "
        r"driver \()",
        severity="error",
        meaning="The extension of PHP for this database is not installed or not loaded.",
        source=_pdo.file("ext/pdo/pdo_dbh.c"),
        failure=fails.EXTENSION,
    )

    UNDEFINED = LogMessage(
        anchor="Call to undefined function ",
        sample="PHP Fatal error: Call to undefined function strlen() in /path/to/script.php "
        "on line 4",
        pattern=r"Call to undefined function (?P<function>[\w\\]+)\(\)",
        severity="error",
        meaning="A function does not exist: its extension is not loaded, or its code is missing.",
        source=_docs.file("reference/uopz/functions/uopz-delete.xml"),
        failure=fails.UNDEFINED,
    )

    CURL_TIMEOUT = LogMessage(
        anchor="cURL error 28: ",
        sample="GuzzleHttp\\Exception\\ConnectException: cURL error 28: Operation timed out "
        "after 5001 milliseconds with 0 bytes received (see "
        "https://curl.haxx.se/libcurl/c/libcurl-errors.html)",
        severity="error",
        meaning="A server that PHP calls did not respond in time.",
        source=_guzzle.file("src/Handler/CurlFactory.php"),
        failure=fails.TIMEOUT,
    )

    CURL_REFUSED = LogMessage(
        anchor="cURL error 7: ",
        sample="GuzzleHttp\\Exception\\ConnectException: cURL error 7: Failed to connect to "
        "api.example.com port 443: Connection refused (see "
        "https://curl.haxx.se/libcurl/c/libcurl-errors.html)",
        severity="error",
        meaning="A server that PHP calls does not accept the connection.",
        source=_guzzle.file("src/Handler/CurlFactory.php"),
        failure=fails.UNREACHABLE,
    )

    CURL_EMPTY = LogMessage(
        anchor="cURL error 52: ",
        sample="GuzzleHttp\\Exception\\ConnectException: cURL error 52: Empty reply from "
        "server (see https://curl.haxx.se/libcurl/c/libcurl-errors.html)",
        severity="error",
        meaning="A server that PHP calls closed the connection without a response.",
        source=_guzzle.file("src/Handler/CurlFactory.php"),
        failure=fails.UNREACHABLE,
    )

    CURL_RESET = LogMessage(
        anchor="cURL error 56: ",
        sample="GuzzleHttp\\Exception\\RequestException: cURL error 56: OpenSSL SSL_read: "
        "Connection reset by peer, errno 104 (see "
        "https://curl.haxx.se/libcurl/c/libcurl-errors.html)",
        severity="error",
        meaning="A connection of PHP to a server broke while data came.",
        source=_guzzle.file("src/Handler/CurlFactory.php"),
        failure=fails.UNREACHABLE,
    )

    REQUIRED = LogMessage(
        anchor="Failed opening required '",
        sample="PHP Fatal error:  Failed opening required "
        "'/var/www/vendor/autoload.php' (include_path='.:/usr/share/php') in "
        "/var/www/public/index.php on line 17",
        pattern=r"Failed opening required '(?P<file>[^']*)' \(include_path='(?P<path>[^']*)'\)",
        severity="fatal",
        meaning="A script needs a file that is missing, or that its user may not read.",
        source=_php_4.file("main/main.c"),
        failure=fails.MISSING_FILE,
    )


php = PHP()
