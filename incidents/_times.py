"""Moments in UTC, as most reports give them."""

from functools import partial

from atlas import at

utc = partial(at, zone="UTC")
