"""BigQuery: warehouse of Google Cloud."""

from atlas.evidence.bounds import at_least
from atlas.evidence.constructors import minutes
from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import bigquery as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


QUOTAS = Publisher("Google Cloud", checked=_CHECKED, kind="vendor").post(
    "Troubleshoot quota and limit errors",
    "https://cloud.google.com/bigquery/docs/troubleshoot-quotas",
)
_dashboard = Repository(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=_CHECKED,
    publisher="Google Cloud",
    folder="dashboards",
)
QUERIES = _dashboard.file("bigdata/bigquery-monitoring.json")
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=_CHECKED,
    publisher="Google Cloud",
    folder="gcpdiag/lint/bigquery",
)


class BigQuery(Technology):
    """A warehouse that answers SQL over very large tables."""

    name = "BigQuery"
    icon = "diagrams.gcp.analytics.BigQuery"
    plane = "state"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed("where failed jobs are logged: not in the pages read")
    QUOTA_WAIT = Parameter(
        "wait after quotaExceeded",
        at_least(minutes(10)) @ QUOTAS.at("you should wait 10 minutes or longer"),
    )

    RESOURCES_EXCEEDED = LogMessage(
        anchor="Resources exceeded during query execution",
        sample="Resources exceeded during query execution: The query could not be executed in the "
        "allotted memory.",
        severity="error",
        meaning="A query exceeds its memory limit; it must be rewritten.",
        source=_gcpdiag.file("err_2023_003_resource_exceeded.py"),
        failure=fails.RESOURCES_EXCEEDED,
    )
    RATE_LIMITED = LogMessage(
        anchor="Exceeded rate limits: ",
        sample="Exceeded rate limits: too many table update operations for this table.",
        pattern=r"Exceeded rate limits: (?P<what>.+)",
        severity="error",
        meaning="Too many operations in a short time; retry after some seconds.",
        source=QUOTAS,
        failure=fails.RATE_LIMITED,
    )
    QUOTA_EXCEEDED = LogMessage(
        anchor="Quota exceeded: ",
        sample="Quota exceeded: Your table exceeded quota for imports or query appends per table",
        pattern=r"Quota exceeded: (?P<what>.+)",
        severity="error",
        meaning="A long-term quota is used up; retrying soon does not help.",
        source=_gcpdiag.file("warn_2024_001_imports_or_query_appends_per_table.py"),
        failure=fails.QUOTA_USED_UP,
    )

    TOO_COMPLEX = LogMessage(
        anchor="Not enough resources for query planning - too many subqueries or query is too "
        "complex",
        sample="Resources exceeded during query execution: Not enough resources for query planning "
        "- too many subqueries or query is too complex.",
        pattern=r"(?P<why>Not enough resources for query planning - too many subqueries)",
        severity="error",
        meaning="A query is too complex to plan; it must be split or simplified.",
        source=_gcpdiag.file("err_2024_001_query_too_complex.py"),
        failure=fails.RESOURCES_EXCEEDED,
    )
    RESPONSE_TOO_LARGE = LogMessage(
        anchor="Response too large to return",
        sample="403 Response too large to return",
        severity="error",
        meaning="The result of a query is larger than the maximum response size.",
        source=_gcpdiag.file("err_2022_002_response_too_large.py"),
        failure=fails.TOO_LARGE,
    )

    SLOTS = Metric(
        name="bigquery.googleapis.com/slots/allocated_for_project",
        meaning="Slots, the units of computing, that the project has in use.",
        source=_dashboard.file("google-bigquery/bigquery.json"),
    )
    EXECUTION_TIME = Metric(
        name="bigquery.googleapis.com/query/execution_times",
        meaning="Duration of queries.",
        source=QUERIES,
    )
    JOBS = Metric(
        name="bigquery.googleapis.com/job/num_in_flight",
        meaning="Jobs in progress.",
        source=QUERIES,
    )
    BILLED = Metric(
        name="bigquery.googleapis.com/query/scanned_bytes_billed",
        meaning="Bytes scanned by queries and billed.",
        unit="byte",
        source=QUERIES,
    )


bigquery = BigQuery()
