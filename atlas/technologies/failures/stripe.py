"""What fails in calls of the Stripe API, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_python = Repository(
    "stripe/stripe-python",
    commit="6c6e3736d16dde7a2f0155379ea3cd99b976460b",
    checked="2026-11-27",
    publisher="Stripe",
    folder="stripe",
)

KEY = Check(
    "Check which API key the program sets, in its environment or its code.",
    action("Read where the program sets stripe.api_key.")
    @ _python.file("_api_requestor.py").at("set your API key using"),
    **NO_OUTPUT,
)
NETWORK = Check(
    "Read the network error at the end of the message.",
    action("Read the words after Network error in the message.")
    @ _python.file("_http_client.py").at("(Network error: %s)"),
    **NO_OUTPUT,
)
NO_KEY = KnownFailure("no API key is set", steps=[KEY, ENVIRONMENT, CALL])
UNREACHABLE = KnownFailure("the API cannot be reached", steps=[NETWORK, RESOLVE, CALL])
NOT_THE_API = KnownFailure(
    "the answer is not from the API: often a proxy's page", steps=[NETWORK, CALL, RESOLVE]
)
