"""Stripe: payments, as programs make them through its API."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._stripe_messages import StripeMessages
from atlas.technologies.technology import Technology


class Stripe(StripeMessages, Technology):
    """The payment API, as its clients report errors."""

    name = "Stripe"
    icon = "simple-icons:stripe"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of stripe/stripe-python")
    logs = undisclosed("where it logs by default: not in the parts read of stripe/stripe-python")


stripe = Stripe()
