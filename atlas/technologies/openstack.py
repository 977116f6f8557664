"""OpenStack: a cloud of one's own."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._openstack_messages import OpenStackMessages
from atlas.technologies.technology import Technology


class OpenStack(OpenStackMessages, Technology):
    """Machines, volumes and networks as a service, on one's own hosts."""

    name = "OpenStack"
    icon = "simple-icons:openstack"
    plane = "control"
    programs: ClassVar = {"openstack": "the client of all services"}
    releases = undisclosed("dates of its releases: not in the parts read of openstack/nova")
    logs = undisclosed("where it logs by default: not in the parts read of openstack/nova")


openstack = OpenStack()
