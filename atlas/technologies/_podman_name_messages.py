"""Messages of Podman: short names, mounts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import podman as fails
from atlas.technologies.message import LogMessage

_podman = Repository(
    "containers/podman",
    commit="c6580b4a5219c9efb9ab79a540637d8a58b736f8",
    checked="2026-11-27",
)
SHORT = _podman.file("vendor/go.podman.io/image/v5/pkg/shortnames/shortnames.go")


class PodmanNameMessages:
    """Messages of Podman: short names, mounts."""

    NO_TERMINAL = LogMessage(
        anchor="short-name resolution enforced but cannot prompt without a TTY",
        sample="Error: short-name resolution enforced but cannot prompt without a TTY",
        severity="error",
        meaning="The image has no registry in its name, and nobody can be asked which is meant.",
        source=SHORT,
        failure=fails.SHORT_NAME,
    )
