"""What the verbs of a title promise: that something changes, or that something is read."""

import re
from functools import lru_cache

_CHANGE = """
    Abort Add Allocate Allow Assign Block Cancel Change Clear Close Commit Compact Configure
    Cordon Correct Create Defragment Delete Deploy Disable Disarm Disconnect Drain Drop Eject
    Enable End Evict Exclude Fail Fix Flush Force Free Increase Isolate Kill Limit Lock Lower
    Merge Migrate Move Pause Persist Point Promote Purge Raise Re-enable Rebalance Reboot
    Rebuild Reduce Refuse Reload Remove Renew Repair Replace Replay Reroute Reserve Reset Restart
    Restore Resume Retry Return Revert Revoke Roll Rotate Route Scale Send Set Shed Shift
    Shorten Shrink Shut Split Start Step Stop Switch Take Terminate Throttle Trim Truncate Turn
    Unblock Undo Update Upgrade Vacuum Write
"""
_READ = """
    Capture Check Compare Confirm Connect Count Download Examine Fetch Find Get Identify Inspect
    List Look Measure Monitor Ping Print Query Read Request Resolve Sample Scan Show Test Time
    Trace Validate Verify Wait Watch
"""
_CLAUSE = re.compile(
    r"(?:^|[;:,]\s+(?:then|and|or)?\s*|\band then\s+|\bthen\s+|\s(?:and|or)\s+)([A-Za-z-]+)"
)
_NOT_VERBS = re.compile(r"^\s*(?:the|a|an|its|their|of|to)\b")
CHANGING = frozenset(_CHANGE.split())
READING = frozenset(_READ.split())
_KNOWN = CHANGING | READING
_FIRST_ONLY = frozenset(
    {
        "Fail",
        "Free",
        "End",
        "Split",
        "Take",
        "Reserve",
        "Lock",
        "Send",
        "Download",
        "Stop",
        "Drop",
        "Restart",
        "Roll",
        "Return",
        "Time",
        "Test",
        "Step",
        "Point",
        "Limit",
        "Set",
        "Trace",
        "Sample",
        "Check",
        "Query",
        "Request",
        "Count",
        "Block",
        "Write",
        "Start",
        "Load",
        "Clear",
        "Change",
        "Update",
        "Move",
        "Add",
    }
)
"""Verbs that are nouns or adjectives as well: they count where a clause begins with them."""


@lru_cache(maxsize=1024)
def verbs(title: str) -> tuple[str, ...]:
    """Return the known verbs of the clauses of a title, in order: both of `Find it; clear it`."""
    found: list[str] = []
    for match in _CLAUSE.finditer(title):
        word = match[1].capitalize() if match[1].islower() else match[1]
        joined = match[0].lstrip()
        if word not in _KNOWN:
            continue
        if found and word in _FIRST_ONLY and not re.match(r"[;:,]|.*\bthen\b", joined):
            continue
        found.append(word)
    return tuple(found)


def changing_verb(title: str) -> str | None:
    """Return the first verb of a title by which something changes, or None."""
    return next((verb for verb in verbs(title) if verb in CHANGING), None)


def only_reading(title: str) -> str | None:
    """Return the first verb of a title all of whose known verbs read, or None."""
    known = verbs(title)
    return known[0] if known and all(verb in READING for verb in known) else None
