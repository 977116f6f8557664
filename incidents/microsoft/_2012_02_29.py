"""Moments and figures of 28 February to 1 March 2012; the post gives times in PST."""

from functools import partial

from atlas import about, at, by, count, minutes, percent
from incidents.microsoft.facts import LEAP_DAY as POST

_pst = partial(at, zone="PST")

TRIGGERED = _pst("2012-02-28 16:00") @ POST.at("immediately triggered at 4:00PM PST, February 28")
THRESHOLD = _pst("2012-02-28 17:15") @ POST.at("at 5:15PM PST. The bug worked its way")
FOUND = _pst("2012-02-28 18:38") @ POST.at("at 6:38PM PST our developers identified the bug.")
DISABLED = _pst("2012-02-28 18:55") @ POST.at("in all clusters worldwide at 6:55PM PST.")
PLANNED = by(about(_pst("2012-02-28 22:00"))) @ POST.at("updated GA by approximately 10:00PM PST,")
READY = _pst("2012-02-28 23:20") @ POST.at("at 11:20PM PST, and finished testing it in")
TESTED = _pst("2012-02-29 01:50") @ POST.at("a test cluster at 1:50AM PST, February 29.")
PUSHED = _pst("2012-02-29 02:11") @ POST.at("completed successfully at 2:11AM PST, at which time")
BROKEN = _pst("2012-02-29 02:47") @ POST.at("At 2:47 AM PST on the 29, we")
RETESTED = _pst("2012-02-29 03:40") @ POST.at("at 3:40 AM PST tested again, this time")
MANAGED = _pst("2012-02-29 05:23") @ POST.at("at 5:23AM PST we announced")
CORRECTED = _pst("2012-02-29 05:40") @ POST.at("blast out the fix starting at 5:40 AM")
LARGELY = by(_pst("2012-02-29 08:00")) @ POST.at(
    "clusters were largely operational again by 8:00 AM"
)
HEALTHY = _pst("2012-03-01 02:15") @ POST.at("healthy at 2:15 AM PST, March 1.")

CLUSTER = about(count(1000, "server")) @ POST.at(
    "Servers are grouped into “clusters” of about 1000", of="a cluster"
)
HOST_TIMEOUT = minutes(25) @ POST.at(
    "The HA has a 25-minute timeout for hearing", of="for the guest agent to connect", basis="limit"
)
ALARM = minutes(75) @ POST.at(
    "hit precisely 75 minutes (3 times 25 minute", of="from the first failing agents to the alarms"
)
CREDIT = percent(33) @ POST.at(
    "a 33% credit to all customers of Windows", of="bills of the affected months"
)
