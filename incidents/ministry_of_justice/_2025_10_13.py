"""Moments of 13 October 2025."""

from incidents.ministry_of_justice.facts import RDS, uk

DETECTED = uk("2025-10-13 08:59") @ RDS.at("First detected 2025-10-13 08:59")
DECLARED = uk("2025-10-13 10:27") @ RDS.at("Incident declared 2025-10-13 10:27")
RAISED = uk("2025-10-13 10:29") @ RDS.at("Raised an issue with AWS at 10:29")
DISABLED = uk("2025-10-13 16:42") @ RDS.at("Disabled the RDS auto start/stop at 16:42")
REPAIRED = uk("2025-10-13 17:38") @ RDS.at("Repaired 2025-10-13 17:38")
RESOLVED = uk("2025-10-13 18:56") @ RDS.at("Resolved 2025-10-13 18:56")
