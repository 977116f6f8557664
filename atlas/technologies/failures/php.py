"""What fails in PHP programs, whatever runs them, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.failures.php_fpm import LIMITS, READ_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_docs = Repository(
    "php/doc-en",
    commit="17ddeefd6592d09dd9abcf185f56b5befc7b2d6d",
    checked="2026-11-26",
    publisher="PHP",
)
OPTIONS = _docs.file("features/commandline.xml")
INTEGERS = _docs.file("appendices/migration70/incompatible/integers.xml")

MODULES = Check(
    "List the extensions that are loaded, on the command line.",
    shell("php -m") @ OPTIONS.at("Show compiled in modules"),
    **NO_OUTPUT,
    verify="The extension is missing: it is not installed, or no ini file loads it.",
)

UNCAUGHT = KnownFailure(
    "a script ended with an exception that nothing handled",
    is_general=True,
    steps=[READ_LOG, LIMITS, MODULES],
    causes=[wrapped_error(INTEGERS.at("Uncaught DivisionByZeroError: Modulo by zero in"))],
)
EXTENSION = KnownFailure("an extension is missing", steps=[MODULES, LIMITS, READ_LOG])
UNDEFINED = KnownFailure(
    "a script calls a function that does not exist", steps=[READ_LOG, MODULES, UNIT_LOG]
)
TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, RESOLVE, OUTGOING])
UNREACHABLE = KnownFailure(
    "a server cannot be reached, or closed the connection", steps=[CALL, RESOLVE, UNIT_LOG]
)
MISSING_FILE = KnownFailure(
    "a file that a script needs is missing or cannot be read",
    steps=[READ_LOG, PATH_MODES, UNIT_LOG],
)
