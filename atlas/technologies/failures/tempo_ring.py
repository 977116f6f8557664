"""What fails in Tempo where its ring has too few members, with the first steps."""

from atlas.technologies.failures.tempo import DISCARDED, READY, STATUS
from atlas.technologies.known_failure import KnownFailure

TOO_FEW = KnownFailure(
    "too few healthy ingesters are in the ring", steps=[READY, STATUS, DISCARDED]
)
