"""npm: installs packages of Node.js from a registry."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._npm_messages import NpmMessages
from atlas.technologies.technology import Technology


class Npm(NpmMessages, Technology):
    """The package manager of Node.js."""

    name = "npm"
    icon = "simple-icons:npm"
    plane = "control"
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "npm": "the client itself",
    }
    releases = undisclosed("dates of its releases: not in the parts read of npm/cli")
    logs = undisclosed("where it logs by default: not in the parts read of npm/cli")


npm = Npm()
