"""Figures of incidents at Google, from its reports; times are in the US Pacific time zone."""

from atlas import Citation, Figure, about, assumed, at_least, at_most, hours, minutes, percent
from incidents.google.facts import REPORT as SERVICE_CONTROL_REPORT
from systems.google import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


def _by(hour: float, minute: float, citation: Citation) -> Figure:
    """Return the latest time of day at which something had happened."""
    return _clock(hour, minute, citation) - assumed(
        at_least(minutes(0)), because="the report says `by` this time: it may have been earlier"
    )


# 2 June 2019: the network's control plane is descheduled
_LONGEST = src.NETWORK_2019.at("and 4 hours 25 minutes")
NETWORK_OUTAGE = _clock(4, 25, _LONGEST).meaning_of(
    "packet loss on 2019-06-02, the region that had it longest",
    basis="degraded",
    when="2019-06-02",
)
_RESUMED = _clock(16, 10, src.NETWORK_2019.at("full service was resumed at 16:10"))
_STARTED = _clock(11, 45, src.NETWORK_2019.at("at 11:45 US/Pacific"))
_HALTED = _by(13, 1, src.NETWORK_2019.at("As of 13:01 US/Pacific, the incident"))
NETWORK_CAUSE_KNOWN = (_HALTED - _STARTED).meaning_of(
    "from the start to the cause, known by 13:01 at the latest", when="2019-06-02"
)
NETWORK_REBUILT = (_RESUMED - _HALTED).meaning_of(
    "from the halted automation to full service, 2019-06-02", basis="step", when="2019-06-02"
)
NETWORK_ALERTED = minutes(2) @ src.NETWORK_2019.at(
    "alerted to the failure two minutes after", of="from the failure to its alert, 2019-06-02"
)

# 22 October 2019: Chubby's leader election flaps
_FLAP_ENDED = _clock(18, 51, src.CHUBBY_2019.at("from 16:20 to 18:51"))
CHUBBY_FLAP = (_FLAP_ENDED - _clock(16, 20, src.CHUBBY_2019.at("from 16:20 to 18:51"))).meaning_of(
    "network of us-west1-b on 2019-10-22", basis="degraded", when="2019-10-22"
)
CHUBBY_MITIGATED = (
    _FLAP_ENDED - _clock(17, 20, src.CHUBBY_2019.at("Mitigation efforts began at 17:20"))
).meaning_of(
    "from the first mitigation to full recovery, 2019-10-22", basis="step", when="2019-10-22"
)
CHUBBY_INSTANCES = about(percent(20)) @ src.CHUBBY_2019.at(
    "from ~20% of instances in us-west1-b", of="instances of us-west1-b without network, 2019-10-22"
)

# 12 March 2019: the blob storage behind Gmail, Photos, Drive and Cloud Storage
BLOB_OUTAGE = (
    _clock(22, 50, src.BLOBS_2019.at("from 18:40 to 22:50 PDT"))
    - _clock(18, 40, src.BLOBS_2019.at("from 18:40 to 22:50 PDT"))
).meaning_of("blob storage on 2019-03-12", basis="degraded", when="2019-03-12")
BLOB_ERRORS = percent(20) @ src.BLOBS_2019.at(
    "averaging 20% error rates", of="requests to blob storage, 2019-03-12", basis="mean"
)
BLOB_ERRORS_PEAK = percent(31) @ src.BLOBS_2019.at(
    "a short peak of 31% errors", of="requests to blob storage, 2019-03-12", basis="peak"
)
GCS_ERRORS = percent(4.8) @ src.BLOBS_2019.at(
    "error rate of 4.8%", of="requests to Cloud Storage, 2019-03-12", basis="mean"
)

# 17 July 2018: Google Front Ends of the second layer restart
FRONT_END_OUTAGE = minutes(32) @ src.FRONT_ENDS_2018.at(
    "for a duration of 32 minutes",
    of="502s of Cloud load balancers on 2018-07-17",
    basis="degraded",
)
FRONT_END_RECOVERED = (
    _by(12, 55, src.FRONT_ENDS_2018.at("Serving fully recovered by 12:55"))
    - _clock(12, 17, src.FRONT_ENDS_2018.at("from 12:17 to 12:49 PDT"))
).meaning_of(
    "Cloud load balancers on 2018-07-17, slow caches included",
    basis="degraded",
    when="2018-07-17",
)
FRONT_END_ERRORS = percent(87) @ src.FRONT_ENDS_2018.at(
    "varied from 33% to 87%", of="requests answered with 502, 2018-07-17", basis="peak"
)
FRONT_END_REVERTED = (
    _clock(12, 49, src.FRONT_ENDS_2018.at("At 12:49 the fix became effective"))
    - _clock(12, 44, src.FRONT_ENDS_2018.at("at 12:44 the team had identified"))
).meaning_of("from the fix to its effect, 2018-07-17", basis="step", when="2018-07-17")
FRONT_END_ALERTED = at_most(minutes(3)) @ src.FRONT_ENDS_2018.at(
    "alerted to the issue within 3 minutes", of="from the failure to its alert, 2018-07-17"
)
CDN_HITS_LOST = percent(70) @ src.FRONT_ENDS_2018.at(
    "Cloud CDN cache hits dropped 70%", of="hits of Cloud CDN on 2018-07-17"
)

# 8 April 2020: Zanzibar's configuration
IAM_OUTAGE = minutes(54) @ src.IAM_2020.at(
    "for a duration of 54 minutes", of="global Cloud IAM on 2020-04-08", basis="degraded"
)
IAM_REVERTED = (
    _clock(7, 42, src.IAM_2020.at("from 6:48 to 7:42"))
    - _by(7, 27, src.IAM_2020.at("By 07:27, the engineering team"))
).meaning_of(
    "from the known cause to the end of the revert, 2020-04-08", basis="step", when="2020-04-08"
)
IAM_API_ERRORS = minutes(102) @ src.IAM_2020.at(
    "returned elevated errors for 102 minutes",
    of="external API of Cloud IAM on 2020-04-08",
    basis="degraded",
)

# 12 June 2025: Service Control
SERVICE_CONTROL_DOWN = (
    _clock(13, 49, SERVICE_CONTROL_REPORT.at("Incident End: 12 June, 2025 13:49"))
    - _clock(10, 49, SERVICE_CONTROL_REPORT.at("Incident Start: 12 June, 2025 10:49"))
).meaning_of("Google's APIs on 2025-06-12, us-central1 last", basis="degraded", when="2025-06-12")

# 14 December 2020: the User ID Service
IDENTITY_OUTAGE = minutes(47) @ src.IDENTITY_2020.at(
    "for a duration of 47 minutes",
    of="services that need Google OAuth",
    basis="outage",
    when="2020-12-14",
)
QUOTA_DISABLED = (
    _by(4, 33, src.IDENTITY_2020.at("error rates to normal levels by 04:33"))
    - _clock(4, 22, src.IDENTITY_2020.at("in one datacenter at 04:22"))
).meaning_of(
    "from the first data center to normal errors, 2020-12-14",
    basis="step",
    when="2020-12-14",
)
