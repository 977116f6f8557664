"""Log messages of npm."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import npm as fails
from atlas.technologies.message import LogMessage

_npm = Repository(
    "npm/cli",
    commit="780afc50e3a345feb1871a28e33fa48235bc3bd5",
    checked="2026-11-27",
    publisher="npm",
)
ERRORS = _npm.file("lib/utils/error-message.js")


class NpmMessages:
    """Log messages of npm."""

    CONFLICT = LogMessage(
        anchor="ERESOLVE",
        sample="npm error ERESOLVE unable to resolve dependency tree",
        pattern=r"npm (?:error|ERR!) (?:code )?ERESOLVE\b",
        severity="error",
        meaning="Packages demand versions of another one that do not go together.",
        source=ERRORS,
        failure=fails.CONFLICT,
    )
    NOT_FOUND = LogMessage(
        anchor="is not in this registry",
        sample="npm error 404  'shop@1.0.0' is not in this registry.",
        pattern=r"'(?P<package>[^']+)' is not in this registry",
        severity="error",
        meaning="The registry has no such package, or hides it from this login.",
        source=ERRORS,
        failure=fails.NOT_FOUND,
    )
    CODE_404 = LogMessage(
        anchor="E404",
        sample="npm ERR! code E404",
        pattern=r"npm (?:error|ERR!) code E404\b",
        severity="error",
        meaning="The registry has no such package, or hides it from this login.",
        source=ERRORS,
        failure=fails.NOT_FOUND,
    )
    NO_VERSION = LogMessage(
        anchor="No matching version found for ",
        sample="npm error notarget No matching version found for shop@9.9.9.",
        pattern=r"notarget No matching version found for (?P<package>\S+)",
        severity="error",
        meaning="The registry has no version that fits.",
        source=_npm.file("node_modules/npm-pick-manifest/lib/index.js"),
        failure=fails.NOT_FOUND,
    )
    TARGET = LogMessage(
        anchor="ETARGET",
        sample="npm ERR! code ETARGET",
        pattern=r"npm (?:error|ERR!) code ETARGET\b",
        severity="error",
        meaning="The registry has no version that fits.",
        source=ERRORS,
        failure=fails.NOT_FOUND,
    )
    TOKEN = LogMessage(
        anchor="Unable to authenticate, your authentication token seems to be invalid",
        sample="npm error Unable to authenticate, your authentication token seems to be invalid.",
        severity="error",
        meaning="The token for the registry is not valid or has expired.",
        source=ERRORS,
        failure=fails.LOGIN,
    )
    CODE_401 = LogMessage(
        anchor="E401",
        sample="npm ERR! code E401",
        pattern=r"npm (?:error|ERR!) code E401\b",
        severity="error",
        meaning="The registry does not accept the login.",
        source=ERRORS,
        failure=fails.LOGIN,
    )
    NEED_LOGIN = LogMessage(
        anchor="ENEEDAUTH",
        sample="npm error code ENEEDAUTH",
        pattern=r"npm (?:error|ERR!) code ENEEDAUTH\b",
        severity="error",
        meaning="The registry wants a login, and this machine has none.",
        source=ERRORS,
        failure=fails.LOGIN,
    )
    CODE_403 = LogMessage(
        anchor="E403",
        sample="npm ERR! code E403",
        pattern=r"npm (?:error|ERR!) code E403\b",
        severity="error",
        meaning="The registry forbids the package or the version.",
        source=ERRORS,
        failure=fails.FORBIDDEN,
    )
    NETWORK = LogMessage(
        anchor="This is a problem related to network connectivity",
        sample="npm error network This is a problem related to network connectivity.",
        severity="error",
        meaning="The registry cannot be reached: often a proxy or a name server.",
        source=ERRORS,
        failure=fails.NETWORK,
    )
    NETWORK_CODE = LogMessage(
        anchor="npm error code ",
        sample="npm error code ECONNRESET",
        pattern=r"npm error code (?P<code>ECONNRESET|ENOTFOUND|ETIMEDOUT|ERR_SOCKET_TIMEOUT|"
        r"EAI_FAIL|ECONNREFUSED)\b",
        severity="error",
        meaning="The registry cannot be reached.",
        source=ERRORS,
        failure=fails.NETWORK,
    )
    NETWORK_CODE_OLD = LogMessage(
        anchor="npm ERR! code ",
        sample="npm ERR! code ECONNRESET",
        pattern=r"npm ERR! code (?P<code>ECONNRESET|ENOTFOUND|ETIMEDOUT|ERR_SOCKET_TIMEOUT|"
        r"EAI_FAIL|ECONNREFUSED)\b",
        severity="error",
        meaning="The registry cannot be reached.",
        source=ERRORS,
        failure=fails.NETWORK,
    )
    ROOT_CACHE = LogMessage(
        anchor="Your cache folder contains root-owned files",
        sample="npm error Your cache folder contains root-owned files, due to a bug in",
        severity="error",
        meaning="Files of the cache belong to root, so that npm cannot write them.",
        source=ERRORS,
        failure=fails.PERMISSIONS,
    )
    REJECTED = LogMessage(
        anchor="The operation was rejected by your operating system",
        sample="npm error The operation was rejected by your operating system.",
        severity="error",
        meaning="The user may not write a file or folder.",
        source=ERRORS,
        failure=fails.PERMISSIONS,
    )
    INTEGRITY = LogMessage(
        anchor=" integrity checksum failed when using ",
        sample="npm error sha512-AA integrity checksum failed when using sha512: "
        "wanted sha512-AA but got sha512-BB. (100 bytes)",
        pattern=r"integrity checksum failed when using (?P<algorithm>\w+)",
        severity="error",
        meaning="What was downloaded is not what the lock file names.",
        source=_npm.file("node_modules/ssri/lib/index.js"),
        failure=fails.INTEGRITY,
    )
    CI_NO_LOCK = LogMessage(
        anchor="can only install with an existing package-lock.json",
        sample="npm error The `npm ci` command can only install with an existing "
        "package-lock.json or",
        severity="error",
        meaning="There is no lock file to install from.",
        source=_npm.file("lib/commands/ci.js"),
        failure=fails.LOCK,
    )
    CI_LOCK = LogMessage(
        anchor="`npm ci` can only install packages when your package.json and",
        sample="npm error `npm ci` can only install packages when your package.json "
        "and package-lock.json are in sync.",
        severity="error",
        meaning="The lock file does not fit package.json.",
        source=_npm.file("lib/commands/ci.js"),
        failure=fails.LOCK,
    )
    ENGINE = LogMessage(
        anchor="Not compatible with your version of node/npm: ",
        sample="npm error engine Not compatible with your version of node/npm: shop@1.0.0",
        pattern=r"Not compatible with your version of node/npm: (?P<package>\S+)",
        severity="error",
        meaning="A package needs another version of Node.js or npm.",
        source=ERRORS,
        failure=fails.ENGINE,
    )
    PLATFORM = LogMessage(
        anchor="EBADPLATFORM",
        sample="npm error code EBADPLATFORM",
        pattern=r"npm (?:error|ERR!) code EBADPLATFORM\b",
        severity="error",
        meaning="A package does not run on this system or processor.",
        source=ERRORS,
        failure=fails.ENGINE,
    )
    MALFORMED = LogMessage(
        anchor="Failed to parse JSON data.",
        sample="npm error JSON.parse Failed to parse JSON data.",
        severity="error",
        context=("npm", "JSON.parse", "package.json"),
        meaning="package.json or the lock file is not valid JSON.",
        source=ERRORS,
        failure=fails.MALFORMED,
    )
    PUBLISHED = LogMessage(
        anchor="Cannot publish over existing version",
        sample="npm error publish fail Cannot publish over existing version.",
        severity="error",
        meaning="The registry has this version already.",
        source=ERRORS,
        failure=fails.EXISTS,
    )
