"""Gaps and sources that the guides to services of Amazon Web Services share."""

from atlas import gaps_in, undisclosed
from atlas.technologies.failures._aws import botocore, cli

CHECKED = "2026-11-29"
SERVICE = undisclosed("version: a service without public versions; looked in boto/botocore")
NO_RECOVERY_TIME = undisclosed("time to recover: neither documentation nor reports give one")
IN_FORCE = undisclosed("time until it is in force: the documentation of the call gives none")
gap = gaps_in("the documentation of the call")
own = gaps_in("it is a change in a program of your own")
__all__ = ["CHECKED", "IN_FORCE", "NO_RECOVERY_TIME", "SERVICE", "botocore", "cli", "gap", "own"]
