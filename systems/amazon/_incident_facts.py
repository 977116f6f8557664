"""Figures of events in us-east-1, from AWS's own summaries and one talk."""

from atlas import about, at, by, hours, percent
from incidents.amazon import facts as s3_capacity
from systems.amazon import _sources as src

# 20 September 2015: DynamoDB's metadata service, in PDT
METADATA_OUTAGE = (
    (
        at("2015-09-20 07:10", zone="PDT")
        @ src.DYNAMODB_2015.at("At 7:10am PDT, DynamoDB was restored to")
    )
    - (
        at("2015-09-20 02:19", zone="PDT")
        @ src.DYNAMODB_2015.at("On Sunday, at 2:19am PDT, there was")
    )
).meaning_of(
    "from the network fault to normal for most customers",
    basis="part",
    when="2015-09-20",
)
METADATA_PAUSED = (
    (
        at("2015-09-20 05:06", zone="PDT")
        @ src.DYNAMODB_2015.at("at 5:06am PDT, we decided to pause")
    )
    - (
        at("2015-09-20 02:19", zone="PDT")
        @ src.DYNAMODB_2015.at("On Sunday, at 2:19am PDT, there was")
    )
).meaning_of(
    "from the network fault to the decision to pause requests",
    basis="part",
    when="2015-09-20",
)
METADATA_RESTORED = (
    (
        at("2015-09-20 07:10", zone="PDT")
        @ src.DYNAMODB_2015.at("At 7:10am PDT, DynamoDB was restored to")
    )
    - (
        at("2015-09-20 05:06", zone="PDT")
        @ src.DYNAMODB_2015.at("at 5:06am PDT, we decided to pause")
    )
).meaning_of(
    "from the decision to pause to normal for most customers",
    basis="part",
    when="2015-09-20",
)
METADATA_ERRORS = about(percent(55)) @ src.DYNAMODB_2015.at(
    "finally stabilizing at approximately 55%",
    of="customer requests to DynamoDB that failed, at its plateau",
    when="2015-09-20",
)

# 28 February 2017: S3, by the incident's own moments
S3_OUTAGE = (s3_capacity.NORMAL - s3_capacity.COMMAND).meaning_of(
    "S3 in us-east-1 on 2017-02-28", basis="degraded", when="2017-02-28"
)
# 25 November 2020: Kinesis, in PST
KINESIS_OUTAGE = (
    (
        at("2020-11-25 22:23", zone="PST")
        @ src.KINESIS_2020.at("fully returned to normal at 10:23 PM PST")
    )
    - (
        at("2020-11-25 05:15", zone="PST")
        @ src.KINESIS_2020.at("At 5:15 AM PST, the first alarms began")
    )
).meaning_of("Kinesis in us-east-1 on 2020-11-25", basis="degraded", when="2020-11-25")
KINESIS_CAUSE = (
    (at("2020-11-25 09:39", zone="PST") @ src.KINESIS_2020.at("At 9:39 AM PST, we were able to"))
    - (
        at("2020-11-25 05:15", zone="PST")
        @ src.KINESIS_2020.at("At 5:15 AM PST, the first alarms began")
    )
).meaning_of("from the first alarms to the cause", basis="part", when="2020-11-25")
KINESIS_RESTART = (
    (
        at("2020-11-25 22:23", zone="PST")
        @ src.KINESIS_2020.at("fully returned to normal at 10:23 PM PST")
    )
    - (
        at("2020-11-25 10:07", zone="PST")
        @ src.KINESIS_2020.at("taking Kinesis traffic at 10:07 AM PST")
    )
).meaning_of(
    "from the first restarted servers to normal, a large fleet",
    basis="part",
    when="2020-11-25",
)
KINESIS_TO_ALARM = (
    (
        at("2020-11-25 05:15", zone="PST")
        @ src.KINESIS_2020.at("At 5:15 AM PST, the first alarms began")
    )
    - (
        at("2020-11-25 03:47", zone="PST")
        @ src.KINESIS_2020.at("at 2:44 AM PST, finishing at 3:47 AM")
    )
).meaning_of(
    "from the end of the added capacity to the first alarms", basis="part", when="2020-11-25"
)
COGNITO_OUTAGE = (
    (
        by(at("2020-11-25 14:18", zone="PST"))
        @ src.KINESIS_2020.at("by 2:18 PM PST Cognito was operating normally")
    )
    - (
        by(at("2020-11-25 07:01", zone="PST"))
        @ src.KINESIS_2020.at("by 7:01 AM PST errors rates increased significantly")
    )
).meaning_of(
    "Cognito, from the surge of errors; fewer errors came before",
    basis="degraded",
    when="2020-11-25",
)
COGNITO_CHANGE = (
    (
        by(at("2020-11-25 14:18", zone="PST"))
        @ src.KINESIS_2020.at("by 2:18 PM PST Cognito was operating normally")
    )
    - (
        at("2020-11-25 10:15", zone="PST")
        @ src.KINESIS_2020.at("At 10:15 AM PST, deployment of this change")
    )
).meaning_of("from the start of the deployment to normal, at most", basis="part", when="2020-11-25")
LAMBDA_2020 = (
    (
        at("2020-11-25 10:36", zone="PST")
        @ src.KINESIS_2020.at("At 10:36 AM PST, engineers took action to")
    )
    - (
        at("2020-11-25 06:15", zone="PST")
        @ src.KINESIS_2020.at("Starting at 6:15 AM PST, this buffering of")
    )
).meaning_of(
    "Lambda invocations, until AWS's action ended the errors",
    basis="degraded",
    when="2020-11-25",
)
METRICS_OUTAGE = (
    (
        by(at("2020-11-25 22:31", zone="PST"))
        @ src.KINESIS_2020.at("by 10:31 PM PST, CloudWatch metrics and alarms")
    )
    - (
        at("2020-11-25 05:15", zone="PST")
        @ src.KINESIS_2020.at("Starting at 5:15 AM PST, CloudWatch experienced increased")
    )
).meaning_of("CloudWatch in us-east-1 on 2020-11-25", basis="degraded", when="2020-11-25")
METRICS_KEPT = hours(3) @ src.KINESIS_2020.at(
    "to persist 3-hours of metric data in",
    of="metrics in CloudWatch's local store, in us-east-1 first",
    when="2020-11",
)

# 7 December 2021: the internal network, in PST
NETWORK_OUTAGE = (
    (
        at("2021-12-07 14:22", zone="PST")
        @ src.NETWORK_2021.at("at 2:22 PM PST when the issue affecting")
    )
    - (
        at("2021-12-07 07:30", zone="PST")
        @ src.NETWORK_2021.at("At 7:30 AM PST, an automated activity to")
    )
).meaning_of("AWS's internal network on 2021-12-07", basis="degraded", when="2021-12-07")
NETWORK_DNS = (
    (
        at("2021-12-07 09:28", zone="PST")
        @ src.NETWORK_2021.at("At 9:28 AM PST, the team completed this")
    )
    - (
        at("2021-12-07 07:30", zone="PST")
        @ src.NETWORK_2021.at("At 7:30 AM PST, an automated activity to")
    )
).meaning_of(
    "from the start until internal DNS traffic was moved away", basis="part", when="2021-12-07"
)
NETWORK_STATUS = (
    (
        by(at("2021-12-07 08:22", zone="PST"))
        @ src.NETWORK_2021.at("By 8:22 AM PST, we were successfully updating")
    )
    - (
        at("2021-12-07 07:30", zone="PST")
        @ src.NETWORK_2021.at("At 7:30 AM PST, an automated activity to")
    )
).meaning_of(
    "from the start to a dashboard that AWS could update, at most",
    basis="part",
    when="2021-12-07",
)
LAUNCHES_2021 = (
    (
        by(at("2021-12-07 14:40", zone="PST"))
        @ src.NETWORK_2021.at("EC2 instances, which recovered by 2:40 PM PST")
    )
    - (
        at("2021-12-07 07:33", zone="PST")
        @ src.NETWORK_2021.at("latencies starting at 7:33 AM PST")
    )
).meaning_of(
    "EC2 launches, from the first API errors to normal, at most",
    basis="degraded",
    when="2021-12-07",
)

# 19 and 20 October 2025: DynamoDB's DNS, in PDT, and in UTC in the talk
DNS_OUTAGE = (
    (
        at("2025-10-20 02:40", zone="PDT")
        @ src.DYNAMODB_2025.at("2:40 AM on October 20, Amazon DynamoDB")
    )
    - (
        at("2025-10-19 23:48", zone="PDT")
        @ src.DYNAMODB_2025.at("between 11:48 PM on October 19 and")
    )
).meaning_of("DynamoDB in us-east-1 on 2025-10-20", basis="degraded", when="2025-10-20")
EVENT_2025 = (
    (
        at("2025-10-20 14:20", zone="PDT")
        @ src.DYNAMODB_2025.at("ended at 2:20 PM PDT on October 20")
    )
    - (
        at("2025-10-19 23:48", zone="PDT")
        @ src.DYNAMODB_2025.at("started at 11:48 PM PDT on October 19")
    )
).meaning_of("the event in us-east-1, start to end", basis="degraded", when="2025-10-20")
EC2_2025 = (
    (
        at("2025-10-20 13:50", zone="PDT")
        @ src.DYNAMODB_2025.at("full EC2 recovery occurring at 1:50 PM PDT")
    )
    - (
        at("2025-10-19 23:48", zone="PDT")
        @ src.DYNAMODB_2025.at("started at 11:48 PM PDT on October 19")
    )
).meaning_of(
    "EC2, event's start to full recovery, with connectivity",
    basis="degraded",
    when="2025-10-20",
)
DNS_FIXED = (
    (at("2025-10-20 09:25", zone="UTC") @ src.TALK.at("9:25 UTC is when we got the"))
    - (at("2025-10-20 06:48", zone="UTC") @ src.TALK.at("The impact began at 6:48."))
).meaning_of("from the impact until the DNS records were back", basis="part", when="2025-10-20")
CAUSE_2025 = (
    (
        by(at("2025-10-20 00:38", zone="PDT"))
        @ src.DYNAMODB_2025.at("By 12:38 AM on October 20, our engineers")
    )
    - (
        at("2025-10-19 23:48", zone="PDT")
        @ src.DYNAMODB_2025.at("started at 11:48 PM PDT on October 19")
    )
).meaning_of(
    "from the impact to DNS identified as its source, at most",
    basis="part",
    when="2025-10-20",
)
AUTOMATION_OFF = (
    (at("2025-10-20 12:38", zone="UTC") @ src.TALK.at("At 12:38 UTC, we completed disabling DNS"))
    - (at("2025-10-20 06:48", zone="UTC") @ src.TALK.at("The impact began at 6:48."))
).meaning_of(
    "from the impact until DNS automation was off in all Regions", basis="part", when="2025-10-20"
)
