"""What fails in calls of AWS Lambda by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, RAISE_QUOTA, SUBNETS
from atlas.technologies.failures._aws_checks import FUNCTION, FUNCTION_LIMITS, KEY
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NOT_FOUND = KnownFailure(
    "a function, version or layer does not exist", steps=[FUNCTION, IDENTITY, SOURCE_OF_KEYS]
)
CODE_STORAGE = KnownFailure(
    "the storage for code is used up", steps=[FUNCTION_LIMITS, CALLERS, RAISE_QUOTA]
)
ADDRESSES = KnownFailure(
    "the subnets of a function have no free addresses", steps=[SUBNETS, FUNCTION, FUNCTION_LIMITS]
)
NETWORK = KnownFailure(
    "the network of a function cannot be prepared", steps=[FUNCTION, SUBNETS, CALLERS]
)
KEY_DENIED = KnownFailure(
    "the environment of a function cannot be decrypted", steps=[FUNCTION, KEY, IDENTITY]
)
BAD_PACKAGE = KnownFailure(
    "the package or runtime of a function is refused", steps=[FUNCTION, FUNCTION_LIMITS, CALLERS]
)
BAD_PAYLOAD = KnownFailure(
    "the payload of a call is refused: too large, or not JSON",
    steps=[FUNCTION, CALLERS, FUNCTION_LIMITS],
)
LOOP = KnownFailure("a function calls itself in a loop", steps=[FUNCTION, CALLERS, FUNCTION_LIMITS])
SNAPSHOT = KnownFailure(
    "a snapshot of a function cannot be restored", steps=[FUNCTION, FUNCTION_LIMITS, CALLERS]
)
