"""Moments of 15 and 16 March 2021."""

from incidents._times import utc
from incidents.microsoft.facts import SIGNING_KEY as REPORT

REMOVED = utc("2021-03-15 19:00") @ REPORT.at("Once the public metadata was changed at 19:00")
WRONG_REVERT = utc("2021-03-15 19:35") @ REPORT.at("At 19:35 UTC on 15 March 2021, we")
ROLLED_BACK = utc("2021-03-15 21:05") @ REPORT.at("rolled back to its prior state at 21:05")
RESOURCES = utc("2021-03-15 22:39") @ REPORT.at("22:39 UTC 15 March 2021 Azure Resource Manager.")
VAULTS = utc("2021-03-16 01:00") @ REPORT.at("01:00 UTC 16 March 2021 Azure Key Vault")
FIRST_TENANT = utc("2021-03-16 01:18") @ REPORT.at(
    "01:18 UTC 16 March 2021 Azure Storage configuration"
)
PORTAL = utc("2021-03-16 01:50") @ REPORT.at("01:50 UTC 16 March 2021 Azure Portal functionality")
MOST_REGIONS = utc("2021-03-16 04:04") @ REPORT.at(
    "04:04 UTC 16 March 2021 Azure Storage configuration"
)
LAST_VAULTS = utc("2021-03-16 04:30") @ REPORT.at("04:30 UTC 16 March 2021 the remaining Azure")
STORAGE = utc("2021-03-16 09:25") @ REPORT.at("09:25 UTC 16 March 2021 Azure Storage completed")
ENDED = utc("2021-03-16 09:37") @ REPORT.at("and 09:37 UTC on March 16, 2021, customers")
