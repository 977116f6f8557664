"""What fails in OpenStack, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_SERVICES = Repository(
    "openstack/nova",
    commit="1b500cbc5dbff225650634d592cee94598ee8d78",
    checked="2026-11-27",
    publisher="OpenStack",
).file("doc/source/admin/services.rst")
_ADDRESSES = Repository(
    "openstack/neutron",
    commit="30173299646483c12183425aa4359911a32eb1ac",
    checked="2026-11-27",
    publisher="OpenStack",
).file("doc/source/admin/ops-ip-availability.rst")
_LAUNCH = Repository(
    "openstack/nova",
    commit="49b1bf8c548ecc3325eebab479c67805062cf7b0",
    checked="2026-11-27",
    publisher="OpenStack",
).file("doc/source/user/launch-instances.rst")
_VOLUMES = Repository(
    "openstack/python-openstackclient",
    commit="04e68e0d5a49be93f79d6d71821ab8cd0b0ce589",
    checked="2026-11-27",
    publisher="OpenStack",
).file("doc/source/cli/data/cinder.csv")

SERVICES = Check(
    "List the compute services, as administrator.",
    shell("openstack compute service list") @ _SERVICES.at("openstack compute service list"),
    healthy=statement("State up, and Status enabled, for each host")
    @ _SERVICES.at("| Status  | State |"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="State down: its process, the message queue or the clock of that host is at fault.",
)
VOLUME_SERVICES = Check(
    "List the volume services, as administrator.",
    shell("openstack volume service list") @ _VOLUMES.at("service-list,volume service list,"),
    **NO_OUTPUT,
    verify="State down: its process, the message queue or the clock of that host is at fault.",
)
AVAILABILITY = Check(
    "Compare the used addresses of each network with all it has.",
    shell("openstack ip availability list") @ _ADDRESSES.at("openstack ip availability list"),
    **NO_OUTPUT,
    verify="Used IPs equal to Total IPs: the network is full; unused ports hold addresses, too.",
)
OBJECTS = Check(
    "List the objects of that kind that this project sees.",
    action("For an image, run openstack image list; else use server, volume or network.")
    @ _LAUNCH.at("List the available images."),
    **NO_OUTPUT,
    verify="Missing: it was deleted, or belongs to another project.",
)

NO_REPLY = KnownFailure(
    "a service does not reply over the message queue", steps=[SERVICES, UNIT_LOG, OUTGOING]
)
UNAVAILABLE = KnownFailure(
    "a compute or volume service is not available",
    steps=[SERVICES, VOLUME_SERVICES, UNIT, UNIT_LOG],
)
MISSING = KnownFailure(
    "an instance, volume, image or network does not exist", steps=[OBJECTS, UNIT_LOG, SERVICES]
)
ADDRESSES = KnownFailure(
    "no addresses are left in a network", steps=[AVAILABILITY, UNIT_LOG, SERVICES]
)
NETWORK = KnownFailure(
    "the network of an instance cannot be made", steps=[UNIT_LOG, AVAILABILITY, SERVICES]
)
