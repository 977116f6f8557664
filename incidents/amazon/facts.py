"""Sources and moments of Amazon's incidents, stated once; the summary gives times in PST."""

from atlas import Publisher, Repository, at, by

CHECKED = "2026-11-23"
SUMMARY = Publisher("Amazon Web Services", checked=CHECKED).post(
    "Summary of the Amazon S3 Service Disruption in the Northern Virginia (US-EAST-1) Region",
    "https://aws.amazon.com/message/41926/",
    "2017-03-02",
    read_in="a complete copy of its text",
)
_GUIDE = "cc53dd6a44d3aa1d654e6d3705a0a7550f20fd2a"
_guide = Repository(
    "awsdocs/amazon-s3-userguide",
    commit=_GUIDE,
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
FAILOVER = _guide.file("UsingFailover.md")
REPLICATION_STATUS = _guide.file("replication-status.md")

# 2017-02-28: S3 in us-east-1
COMMAND = at("2017-02-28 09:37", zone="PST") @ SUMMARY.at("At 9:37AM PST, an authorized S3 team")
DASHBOARD = at("2017-02-28 11:37", zone="PST") @ SUMMARY.at(
    "the beginning of this event until 11:37AM PST,"
)
SERVING = by(at("2017-02-28 12:26", zone="PST")) @ SUMMARY.at(
    "By 12:26PM PST, the index subsystem had activated"
)
INDEX_BACK = by(at("2017-02-28 13:18", zone="PST")) @ SUMMARY.at(
    "By 1:18PM PST, the index subsystem was fully"
)
NORMAL = at("2017-02-28 13:54", zone="PST") @ SUMMARY.at("and finished recovery at 1:54PM PST.")

# 2012: power of a data center, block storage, load balancers
_archive = Publisher(
    "Amazon Web Services",
    checked="2026-11-28",
    base="https://aws.amazon.com/message",
    read_in="IntelligentDDS/Post-mortems-Analysis",
)
POWER_SUMMARY = _archive.post(
    "Summary of the AWS Service Event in the US East Region", "67457/", "2012-07-02"
)
EBS_SUMMARY = _archive.post(
    "Summary of the October 22, 2012 AWS Service Event in the US-East Region", "680342/", "2012-10"
)
ELB_SUMMARY = _archive.post(
    "Summary of the December 24, 2012 Amazon ELB Service Event in the US-East Region",
    "680587/",
    "2012-12",
)
