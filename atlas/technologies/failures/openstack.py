"""What fails in OpenStack, with the first steps."""

from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

NO_REPLY = KnownFailure(
    "a service does not reply over the message queue", steps=[UNIT, UNIT_LOG, OUTGOING]
)
UNAVAILABLE = KnownFailure(
    "a compute or volume service is not available", steps=[UNIT, UNIT_LOG, RESOLVE]
)
MISSING = KnownFailure(
    "an instance, volume, image or network does not exist", steps=[UNIT_LOG, UNIT, RESOLVE]
)
ADDRESSES = KnownFailure("no addresses are left in a network", steps=[UNIT_LOG, UNIT, RESOLVE])
NETWORK = KnownFailure(
    "the network of an instance cannot be made", steps=[UNIT_LOG, UNIT, OUTGOING]
)
