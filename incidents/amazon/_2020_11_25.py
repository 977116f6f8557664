"""Moments and figures of 25 November 2020; the summary gives times in PST."""

from functools import partial

from atlas import at, by, hours
from systems.amazon import _sources as sources

SUMMARY = sources.KINESIS_2020
_pst = partial(at, zone="PST")

ADDITION = _pst("2020-11-25 02:44") @ SUMMARY.at("the service at 2:44 AM PST, finishing at")
ADDED = _pst("2020-11-25 03:47") @ SUMMARY.at("at 2:44 AM PST, finishing at 3:47 AM")
ALARMS = _pst("2020-11-25 05:15") @ SUMMARY.at("At 5:15 AM PST, the first alarms began")
MEMORY = _pst("2020-11-25 06:15") @ SUMMARY.at("Starting at 6:15 AM PST, this buffering of")
COGNITO_WORSE = by(_pst("2020-11-25 07:01")) @ SUMMARY.at("by 7:01 AM PST errors rates increased")
NARROWED = _pst("2020-11-25 07:51") @ SUMMARY.at("At 7:51 AM PST, we had narrowed the")
CAUSE = _pst("2020-11-25 09:39") @ SUMMARY.at("At 9:39 AM PST, we were able to")
FIRST_GROUP = _pst("2020-11-25 10:07") @ SUMMARY.at(
    "servers taking Kinesis traffic at 10:07 AM PST."
)
COGNITO_CHANGE = _pst("2020-11-25 10:15") @ SUMMARY.at("At 10:15 AM PST, deployment of this change")
LAMBDA_BACK = _pst("2020-11-25 10:36") @ SUMMARY.at("At 10:36 AM PST, engineers took action to")
COGNITO_BETTER = by(_pst("2020-11-25 12:15")) @ SUMMARY.at(
    "By 12:15 PM PST, error rates were significantly"
)
COGNITO_BACK = by(_pst("2020-11-25 14:18")) @ SUMMARY.at("by 2:18 PM PST Cognito was operating")
CLUSTERS_BACK = by(_pst("2020-11-25 16:15")) @ SUMMARY.at("By 4:15 PM PST, the majority of these")
METRICS_BETTER = _pst("2020-11-25 17:47") @ SUMMARY.at("At 5:47 PM PST, CloudWatch began to see")
KINESIS_BACK = _pst("2020-11-25 22:23") @ SUMMARY.at("fully returned to normal at 10:23 PM PST.")
METRICS_BACK = by(_pst("2020-11-25 22:31")) @ SUMMARY.at(
    "by 10:31 PM PST, CloudWatch metrics and alarms"
)

METRICS_KEPT = hours(3) @ SUMMARY.at(
    "to persist 3-hours of metric data in",
    of="metrics in CloudWatch's local store, after the event",
    basis="limit",
)
