"""Steps for the failures in AWS's summaries, from the documentation of its services."""

from atlas import Check, Repository, Step, action, gaps_in, shell, statement
from atlas.technologies.failures._aws import cli, ec2_guide

_INSTANCES = cli.file("elb/describe-instance-health.rst")
_VOLUMES = cli.file("ec2/describe-volume-status.rst")
_VOLUME_STATUS = ec2_guide.file("monitoring-volume-status.md")
_STATUS_CHECKS = Repository(
    "awsdocs/amazon-ec2-user-guide",
    commit="096556437fd7fdc573353d1b0e7db0909c4708f4",
    checked="2026-11-29",
    publisher="Amazon Web Services",
    folder="doc_source",
).file("monitoring-system-instance-status-check.md")
gap = gaps_in("AWS's summary of December 2012")

IMPAIRED_INSTANCES = Check(
    "List the instances whose status checks fail.",
    shell("aws ec2 describe-instance-status --filters Name=instance-status.status,Values=impaired")
    @ _STATUS_CHECKS.at("status of all instances with an instance status"),
    **gaps_in("the documentation of status checks").of("healthy"),
    unhealthy=statement("instances with the status impaired: one or more of their checks fail")
    @ _STATUS_CHECKS.at("If one or more checks fail, the overall"),
    verify="Instances of one Availability Zone alone: use instances in the other zones.",
)

IMPAIRED_VOLUMES = Check(
    "List the volumes that are impaired.",
    shell("aws ec2 describe-volume-status --filters Name=volume-status.status,Values=impaired")
    @ _VOLUMES.at(
        "aws ec2 describe-volume-status --filters Name=volume-status.status,Values=impaired"
    ),
    healthy=statement('"VolumeStatuses": []') @ _VOLUMES.at('"VolumeStatuses": []'),
    unhealthy=statement(
        "volumes with the status impaired; io-performance Stalled, if it is checked"
    )
    @ _VOLUME_STATUS.at("Volume performance is severely impacted"),
    verify="Volumes of one Availability Zone alone: use instances in the other zones.",
)
ENABLE_IO = Step(
    "Stop the applications on an impaired volume, then enable its I/O and check its data.",
    command=action("In Events of the EC2 console: select the volume, then Actions, Enable I/O.")
    @ _VOLUME_STATUS.at("Choose **Actions**, **Enable I/O**"),
    **gaps_in("the documentation of volume status").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: writes to a volume that is inconsistent can damage its data further.",
    verify="The volume is no longer impaired, and fsck reports no errors.",
)
INSTANCE_HEALTH = Check(
    "List the instances that a classic load balancer routes to, with their state.",
    shell("aws elb describe-instance-health --load-balancer-name <name>")
    @ _INSTANCES.at("aws elb describe-instance-health --load-balancer-name my-load-balancer"),
    healthy=statement('"State": "InService"') @ _INSTANCES.at('"State": "InService"'),
    unhealthy=statement('"State": "OutOfService"') @ _INSTANCES.at('"State": "OutOfService"'),
    verify="Compare the list with the instances that you registered: some may be missing.",
)
STOP_WORKFLOWS = Step(
    "Disable the workflows that change running load balancers, as AWS did in 2012.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable them again, slowly, once the data is verified.",
    verify="No further load balancers degrade; meanwhile none scales or can be modified.",
)
RESTORE_STATE = Step(
    "Restore a snapshot of the data from just before the deletion, as AWS did in 2012.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed, if it is restored next to the current data.",
    verify="The snapshot is usable: in 2012 the first method took hours, and gave none that was.",
)
MERGE_STATE = Step(
    "Merge the changes since the snapshot into it, and verify the result, as AWS did in 2012.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Keep the data from before the merge until the result is verified.",
    verify="Affected load balancers recover, and those that were not affected are not changed.",
)
