"""Gaps that the guides about databases and queues share."""

from typing import Any

from atlas import undisclosed

CHECKED = "2026-11-22"
NO_TIME = undisclosed("time to take effect: the documentation cited here gives none")
NO_OUTPUT = undisclosed("output of the command: the page that documents it shows none")
NO_RECOVERY_TIME = undisclosed("time to recover: neither documentation nor reports give one")
UNPUBLISHED: dict[str, Any] = {"healthy": NO_OUTPUT, "unhealthy": NO_OUTPUT, "takes": NO_TIME}
"""Gaps of a step whose documentation shows no output and gives no time."""
