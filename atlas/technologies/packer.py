"""Packer: builds images of machines."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import packer as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_packer = Repository(
    "hashicorp/packer",
    commit="856572ec8313eab942dce5bca8e623ce2171d7cb",
    checked="2026-11-26",
    publisher="HashiCorp",
)
_sdk = Repository(
    "hashicorp/packer-plugin-sdk",
    commit="24d43aa0fc645b4b788b0de567d88d8d8e2de791",
    checked="2026-11-26",
    publisher="HashiCorp",
)


class Packer(Technology):
    """Starts a machine, runs scripts on it and keeps an image of it."""

    name = "Packer"
    icon = "simple-icons:packer"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of hashicorp/packer")
    logs = undisclosed("where it logs by default: not in the parts read of hashicorp/packer")
    programs: ClassVar = {"packer": "its command line"}

    ERRORED = LogMessage(
        anchor="Build '",
        sample="Build 'amazon-ebs.web' errored after 5 minutes 2 seconds: Bad exit status: 1",
        pattern=r"Build '(?P<build>[^']+)' errored(?: after [^:]+)?: (?P<reason>.*)",
        severity="error",
        meaning="A build failed; the rest says why.",
        source=_packer.file("command/build.go"),
        failure=fails.BUILD,
    )

    NO_SSH = LogMessage(
        anchor="Timeout waiting for SSH.",
        sample="==> amazon-ebs: Timeout waiting for SSH.",
        severity="error",
        meaning="Packer could not log in over SSH in time: the network, the key or the user.",
        source=_sdk.file("communicator/step_connect_ssh.go"),
        failure=fails.NO_LOGIN,
    )

    NO_WINRM = LogMessage(
        anchor="Timeout waiting for WinRM.",
        sample="==> amazon-ebs: Timeout waiting for WinRM.",
        severity="error",
        meaning="Packer could not log in over WinRM in time: the network, the user or the start "
        "script.",
        source=_sdk.file("communicator/step_connect_winrm.go"),
        failure=fails.NO_LOGIN,
    )

    SCRIPT = LogMessage(
        anchor="Script exited with non-zero exit status: ",
        sample="==> amazon-ebs: Script exited with non-zero exit status: 100. Allowed exit "
        "codes are: [0]",
        severity="error",
        meaning="A provisioning script failed; its output stands before it.",
        source=_sdk.file("shell/exit_code.go"),
        failure=fails.SCRIPT,
    )


packer = Packer()
