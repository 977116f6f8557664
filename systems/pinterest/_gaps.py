"""What no source says about Pinterest's components, stated once."""

from atlas import gaps_in

_WHERE = "Pinterest's posts, slides and repositories, and reports of its filings, to November 2026"
gap = gaps_in(_WHERE)
VERSION = gap("version in production")
MACHINES = gap("machine types and their numbers")
MACHINE_TYPES = gap("machine types in production")
BEFORE = gap("bill before the change")
AFTER = gap("bill after the change")
RESERVED = gap("reserved share of machines")
TOOL = gap("name and version of the internal tool")
