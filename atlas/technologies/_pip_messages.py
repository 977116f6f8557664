"""Log messages of pip."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import pip as fails
from atlas.technologies.message import LogMessage

_pip = Repository(
    "pypa/pip",
    commit="6d309205789d368b2749d93fd6193d584811efd5",
    checked="2026-11-27",
    publisher="PyPA",
    folder="src/pip/_internal",
)


class PipMessages:
    """Log messages of pip."""

    NOT_FOUND = LogMessage(
        anchor="No matching distribution found for ",
        sample="ERROR: No matching distribution found for shop==9.9",
        pattern=r"No matching distribution found for (?P<requirement>\S+)",
        severity="error",
        meaning="The index has no version that fits this Python, platform and requirement.",
        source=_pip.file("index/package_finder.py"),
        failure=fails.NOT_FOUND,
    )
    HASHES = LogMessage(
        anchor="THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS",
        sample="ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        severity="error",
        meaning="What was downloaded is not what the requirements name.",
        source=_pip.file("exceptions/hashes.py"),
        failure=fails.HASHES,
    )
    WHEEL = LogMessage(
        anchor="Failed building wheel for ",
        sample="ERROR: Failed building wheel for shop",
        pattern=r"Failed building wheel for (?P<package>\S+)",
        severity="error",
        meaning="A package has no wheel for this platform, and its build failed.",
        source=_pip.file("operations/build/wheel.py"),
        failure=fails.BUILD,
    )
    FILES = LogMessage(
        anchor="Could not install packages due to an OSError",
        sample="ERROR: Could not install packages due to an OSError: [Errno 28] No "
        "space left on device",
        pattern=r"Could not install packages due to an OSError(?:: (?P<reason>.+))?",
        severity="error",
        meaning="Files cannot be written; the rest of the line says why.",
        source=_pip.file("commands/install.py"),
        failure=fails.FILES,
    )
    MANAGED = LogMessage(
        anchor="externally-managed-environment",
        sample="error: externally-managed-environment",
        severity="error",
        meaning="The packages of this Python belong to the system; a virtual "
        "environment is needed.",
        source=_pip.file("exceptions/__init__.py"),
        failure=fails.MANAGED,
    )
    METADATA = LogMessage(
        anchor="metadata-generation-failed",
        sample="error: metadata-generation-failed",
        severity="error",
        meaning="A source package cannot tell what it needs: its build failed.",
        source=_pip.file("exceptions/__init__.py"),
        failure=fails.BUILD,
    )
    SUBPROCESS = LogMessage(
        anchor="subprocess-exited-with-error",
        sample="error: subprocess-exited-with-error",
        severity="error",
        meaning="A program of the build of a package failed.",
        source=_pip.file("exceptions/build.py"),
        failure=fails.BUILD,
    )
    INDEX = LogMessage(
        anchor="Could not fetch URL ",
        sample="Could not fetch URL https://pypi.org/simple/shop/: connection error - skipping",
        pattern=r"Could not fetch URL (?P<url>\S+): (?P<reason>.+) - skipping",
        severity="error",
        meaning="A page of the index cannot be read.",
        source=_pip.file("index/collector.py"),
        failure=fails.INDEX,
    )
    CONFLICT = LogMessage(
        anchor="ResolutionImpossible",
        sample="ERROR: ResolutionImpossible: for help visit https://pip.pypa.io",
        pattern=r"\bResolutionImpossible\b",
        severity="error",
        meaning="No versions of the packages go together.",
        source=_pip.file("resolution/resolvelib/factory.py"),
        failure=fails.CONFLICT,
    )
