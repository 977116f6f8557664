"""Figures about outages of Cloudflare, each stated once; those of anatomies come from there."""

from atlas import minutes, percent
from incidents._times import utc
from incidents.cloudflare import _2022_06_21 as june_2022
from incidents.cloudflare import _2025_07_14 as july_2025
from incidents.cloudflare import _2025_11_18 as november_2025
from incidents.cloudflare import _2025_12_05 as december_2025
from systems.cloudflare import _sources as src

# 5 December 2025
KILLSWITCH_LASTED = december_2025.LASTED
FL1_LASTED = (december_2025.ENDED - december_2025.BEGAN).meaning_of(
    "core proxy FL1 on 5 December 2025", basis="outage"
)
KILLSWITCH_TRAFFIC = december_2025.OF_TRAFFIC

# 18 November 2025
FEATURE_LIMIT = november_2025.LIMIT
FEATURE_FILE_MAIN = (november_2025.FIXED - november_2025.BEGAN).meaning_of(
    "core traffic, 18 November 2025, until largely as normal", basis="outage"
)
FEATURE_FILE_LASTED = (november_2025.ENDED - november_2025.BEGAN).meaning_of(
    "all systems on 18 November 2025", basis="degraded"
)

# 14 July 2025
RESOLVER_DOWN = july_2025.DOWN

# 12 June 2025
KV_FAILED = percent(90.22) @ src.JUNE_2025.at(
    "Workers KV saw 90.22% of requests failing: any",
    of="requests to Workers KV on 12 June 2025",
    basis="outage",
)
KV_LASTED = minutes(148) @ src.JUNE_2025.at(
    "This outage lasted 2 hours and 28 minutes,",
    of="Workers KV and what uses it on 12 June 2025",
    basis="outage",
)

# 6 February 2025
R2_DOWN = minutes(59) @ src.FEBRUARY_2025.at(
    "were unavailable for 59 minutes on Thursday, February",
    of="R2 on 6 February 2025",
    basis="outage",
)

METADATA_LASTED = (
    utc("2025-02-06 09:36") @ src.FEBRUARY_2025.at("From 09:13 UTC to 09:36 UTC, as R2")
    - utc("2025-02-06 09:13") @ src.FEBRUARY_2025.at("From 09:13 UTC to 09:36 UTC, as R2")
).meaning_of("R2 metadata under load, 6 February 2025", basis="degraded")

# 21 March 2025
CREDENTIALS_LASTED = minutes(67) @ src.MARCH_2025.at(
    "errors for 1 hour and 7 minutes on",
    of="R2 on 21 March 2025",
    basis="degraded",
)

# 2 to 4 November 2023
_BEGAN = utc("2023-11-02 11:44") @ src.NOVEMBER_2023.at(
    "incident lasted from November 2 at 11:44 UTC"
)
_RECOVERED = utc("2023-11-02 17:57") @ src.NOVEMBER_2023.at("as of November 2 at 17:57 UTC.")
_ENDED = utc("2023-11-04 04:25") @ src.NOVEMBER_2023.at("until November 4 at 04:25 UTC.")
CONTROL_PLANE_MOSTLY_BACK = (_RECOVERED - _BEGAN).meaning_of(
    "most of the control plane, until at the recovery site (2023)",
    basis="outage",
)
CONTROL_PLANE_LASTED = (_ENDED - _BEGAN).meaning_of(
    "control plane and analytics, until all were back (2023)",
    basis="degraded",
)

# 21 June 2022
POLICY_LASTED = (june_2022.REVERTED - june_2022.BEGAN).meaning_of(
    "19 data centers on 21 June 2022", basis="outage"
)

# 2 November 2020
API_LASTED = minutes(393) @ src.NOVEMBER_2020.at(
    "dashboard for six hours and 33 minutes. During",
    of="API and dashboard on 2 November 2020",
    basis="degraded",
)
