"""Checks by Amazon CloudWatch that failures of several services of AWS share."""

from atlas.evidence.command import Command, shell
from atlas.evidence.repository import Repository

aws_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    release="1.45.55",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
_METRICS = aws_cli.file("cloudwatch/get-metric-statistics.rst")


def metric(namespace: str, name: str, dimensions: str, statistic: str) -> Command:
    """Return the command that reads a metric, a value for each minute.

    Args:
        namespace: The namespace of the service: `AWS/DynamoDB`.
        name: The metric.
        dimensions: What of, as the command takes it: `Name=TableName,Value=<table>`.
        statistic: `Sum`, `Average` or `Maximum`.
    """
    return shell(
        f"aws cloudwatch get-metric-statistics --namespace {namespace} --metric-name {name} "
        f"--dimensions {dimensions} --statistics {statistic} --period 60 "
        "--start-time <start-time> --end-time <end-time>"
    ) @ _METRICS.at(
        "aws cloudwatch get-metric-statistics --metric-name CPUUtilization --start-time"
    )
