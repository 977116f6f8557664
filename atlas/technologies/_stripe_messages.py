"""Log messages of the Stripe API, as its Python client prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import stripe as fails
from atlas.technologies.message import LogMessage

_python = Repository(
    "stripe/stripe-python",
    commit="6c6e3736d16dde7a2f0155379ea3cd99b976460b",
    checked="2026-11-27",
    publisher="Stripe",
    folder="stripe",
)
HTTP = _python.file("_http_client.py")
REQUESTOR = _python.file("_api_requestor.py")


class StripeMessages:
    """Log messages of the Stripe API, as its Python client prints them."""

    NO_KEY = LogMessage(
        anchor="No API key provided. (HINT: set your API key using ",
        sample="stripe.error.AuthenticationError: No API key provided. (HINT: set "
        'your API key using "stripe.api_key = <API-KEY>")',
        severity="error",
        meaning="The program calls the API without a key.",
        source=REQUESTOR,
        failure=fails.NO_KEY,
    )
    UNREACHABLE = LogMessage(
        anchor="Unexpected error communicating with Stripe.",
        sample="stripe.error.APIConnectionError: Unexpected error communicating with Stripe.",
        severity="error",
        meaning="The connection to the API failed; the end of the message says how.",
        source=HTTP,
        failure=fails.UNREACHABLE,
    )
    NOT_THE_API = LogMessage(
        anchor="Invalid response body from API: ",
        sample="stripe.error.APIError: Invalid response body from API: <html> (HTTP "
        "response code was 502)",
        pattern=r"Invalid response body from API: (?P<body>.*) \(HTTP response code was "
        r"(?P<status>\d+)\)",
        severity="error",
        context=("stripe", "Stripe"),
        meaning="What answered is not the API: a proxy or a load balancer.",
        source=REQUESTOR,
        failure=fails.NOT_THE_API,
    )
