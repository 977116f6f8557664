"""Log messages of OpenStack: its message queue and Nova."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openstack as fails
from atlas.technologies.message import LogMessage

QUEUE = Repository(
    "openstack/oslo.messaging",
    commit="02fae06de5b708e3207851d5161446607a592752",
    checked="2026-11-27",
    publisher="OpenStack",
).file("oslo_messaging/_drivers/amqpdriver.py")
NOVA = Repository(
    "openstack/nova",
    commit="005db2d7d494115c05b68875dcf222a68abc0957",
    checked="2026-11-27",
    publisher="OpenStack",
).file("nova/exception.py")


class OpenStackMessages:
    """Log messages of OpenStack: its message queue and Nova."""

    NO_REPLY = LogMessage(
        anchor="Timed out waiting for a reply to message ID ",
        sample="oslo_messaging.exceptions.MessagingTimeout: Timed out waiting for a "
        "reply to message ID 1f2e",
        pattern=r"Timed out waiting for a reply to message ID (?P<id>\w+)",
        severity="error",
        meaning="A service did not answer a call over the message queue in time.",
        source=QUEUE,
        failure=fails.NO_REPLY,
    )
    COMPUTE_DOWN = LogMessage(
        anchor="Compute service is unavailable at this time.",
        sample="nova.exception.ComputeServiceUnavailable: Compute service is unavailable "
        "at this time.",
        severity="error",
        meaning="The compute service of the host is not available.",
        source=NOVA,
        failure=fails.UNAVAILABLE,
    )
    VOLUME_DOWN = LogMessage(
        anchor="Volume service is unavailable at this time.",
        sample="nova.exception.VolumeServiceUnavailable: Volume service is unavailable "
        "at this time.",
        severity="error",
        meaning="The volume service is not available.",
        source=NOVA,
        failure=fails.UNAVAILABLE,
    )
    NO_INSTANCE = LogMessage(
        anchor=" could not be found.",
        sample="nova.exception.InstanceNotFound: Instance 1f2e could not be found.",
        pattern=r"(?P<kind>Instance|Volume|Image|Network|Snapshot) (?P<id>[\w-]+) could not be "
        r"found\.",
        severity="error",
        context=("nova", "Nova", "cinder", "neutron", "openstack", "OpenStack", "glance", "oslo"),
        meaning="What the call names does not exist.",
        source=NOVA,
        failure=fails.MISSING,
    )
    NO_ADDRESS = LogMessage(
        anchor="Zero fixed ips available.",
        sample="nova.exception.NoMoreFixedIps: Zero fixed ips available.",
        severity="error",
        meaning="The network has no address left.",
        source=NOVA,
        failure=fails.ADDRESSES,
    )
    INTERFACE = LogMessage(
        anchor="Virtual Interface creation failed",
        sample="nova.exception.VirtualInterfaceCreateException: Virtual Interface creation failed",
        severity="error",
        context=("nova", "Nova", "cinder", "neutron", "openstack", "OpenStack", "glance", "oslo"),
        meaning="The network interface of an instance was not created.",
        source=NOVA,
        failure=fails.NETWORK,
    )
