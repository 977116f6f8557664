"""Moments and figures of 20 September 2015; the summary gives times in PDT."""

from functools import partial

from atlas import about, at, between, by, percent
from systems.amazon import _sources as sources

SUMMARY = sources.DYNAMODB_2015
_pdt = partial(at, zone="PDT")

DISRUPTION = _pdt("2015-09-20 02:19") @ SUMMARY.at("On Sunday, at 2:19am PDT, there was a")
METRICS_FAIL = _pdt("2015-09-20 02:35") @ SUMMARY.at(
    "Starting at 2:35am PDT, the Amazon CloudWatch"
)
ERRORS_HIGH = by(_pdt("2015-09-20 02:37")) @ SUMMARY.at("By 2:37am PDT, the error rate in customer")
PAUSED = _pdt("2015-09-20 05:06") @ SUMMARY.at("at 5:06am PDT, we decided to pause requests")
DISABLED = _pdt("2015-09-20 05:45") @ SUMMARY.at(
    "finished disabling traffic at 5:45am PDT (to enable"
)
METRICS_WORSE = about(_pdt("2015-09-20 05:51")) @ SUMMARY.at(
    "approximately 5:51am PDT to 7:10am PDT CloudWatch delivered"
)
RESTORED = _pdt("2015-09-20 07:10") @ SUMMARY.at("At 7:10am PDT, DynamoDB was restored to error")
METRICS_BACK = _pdt("2015-09-20 07:29") @ SUMMARY.at("Service was fully recovered at 7:29am PDT.")
SCALING_BACK = _pdt("2015-09-20 10:52") @ SUMMARY.at("and it took until 10:52am PDT to complete")
MONDAY = _pdt("2015-09-21") @ SUMMARY.at("traffic volume, and closed this out on Monday.")

ERRORS = about(percent(55)) @ SUMMARY.at(
    "finally stabilizing at approximately 55%",
    of="customer requests to DynamoDB that failed, at its plateau",
    when="2015-09-20",
)
ERRORS_LEFT = between(percent(0.15), percent(0.25)) @ SUMMARY.at(
    "low error rate, hovering between 0.15%-0.25%. We",
    of="requests to DynamoDB that failed, after the main event",
    when="2015-09",
)
