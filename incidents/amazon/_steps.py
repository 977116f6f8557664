"""Steps for the failures in AWS's summaries, from the documentation of its services."""

from atlas import Check, shell, statement
from atlas.technologies.failures._aws import cli, ec2_guide

_VOLUMES = cli.file("ec2/describe-volume-status.rst")

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
    @ ec2_guide.file("monitoring-volume-status.md").at("Volume performance is severely impacted"),
    verify="Volumes of one Availability Zone alone: use instances in the other zones.",
)
