"""What fails in BigQuery, with the first steps."""

from atlas.evidence.command import action, shell, sql
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CHECKED = "2026-11-26"
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=_CHECKED,
    publisher="Google Cloud",
)
RUNBOOK = _gcpdiag.file("website/content/en/runbook/diagnostic-trees/bigquery/failed-query.md")
RESOURCES = _gcpdiag.file("website/content/en/rules/bigquery/ERR/2023_003.md")
RATE = _gcpdiag.file("website/content/en/rules/bigquery/WARN/2022_001.md")
KNOWN_ERRORS = _gcpdiag.file("gcpdiag/runbook/bigquery/constants.py")
_utils = Repository(
    "GoogleCloudPlatform/bigquery-utils",
    commit="8c6ade77f905f249e9791443a90a32a1222885f8",
    checked=_CHECKED,
    publisher="Google Cloud",
    folder="dashboards/system_tables/sql",
)
JOB_ERRORS = _utils.file("job_error.sql")
QUOTAS = Publisher("Google Cloud", checked=_CHECKED, kind="vendor").post(
    "Troubleshoot quota and limit errors",
    "https://cloud.google.com/bigquery/docs/troubleshoot-quotas",
)

DIAGNOSE = Check(
    "Run gcpdiag: it compares the failed job with the known causes.",
    shell(
        "gcpdiag runbook bigquery/failed-query -p project_id=<project> "
        "-p bigquery_job_region=<region> -p bigquery_job_id=<id>"
    )
    @ RUNBOOK.at("This runbook investigates why a specific BigQuery job"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("the cause, and what to do about it")
    @ RUNBOOK.at("provide targeted remediation steps."),
)
FAILED_JOBS = Check(
    "List the jobs of the last hour that ended with an error.",
    sql(
        "SELECT job_id, user_email, error_result FROM `region-<region>`.INFORMATION_SCHEMA.JOBS "
        "WHERE error_result.reason IS NOT NULL AND creation_time > "
        "TIMESTAMP_SUB(CURRENT_TIMESTAMP, INTERVAL 1 HOUR);",
        dialect="bigquery",
    )
    @ JOB_ERRORS.at("Jobs that resulted in an error will have"),
    **NO_OUTPUT,
    verify="One user or service account far above the others: it causes the load.",
)
QUOTA_ERRORS = Check(
    "List the jobs of the last day that met a quota or a rate limit.",
    sql(
        "SELECT job_id, creation_time, error_result FROM `region-<region>`.INFORMATION_SCHEMA.JOBS "
        "WHERE creation_time > TIMESTAMP_SUB(CURRENT_TIMESTAMP, INTERVAL 1 DAY) AND "
        "error_result.reason IN ('rateLimitExceeded', 'quotaExceeded');",
        dialect="bigquery",
    )
    @ RATE.at("error_result.reason IN ('rateLimitExceeded', 'quotaExceeded')"),
    **NO_OUTPUT,
    verify="The message of error_result names the quota and the table or project.",
)
WAIT = Check(
    "Check which limit is exceeded: a rate limit, or a longer-term quota.",
    action("Read the name of the limit in the message, and look up whether it can be raised.")
    @ QUOTAS.at("you should wait 10 minutes or longer"),
    healthy=statement("a rate limit: retry after a few seconds, with exponential backoff")
    @ RATE.at("after few seconds. Use exponential backoff between retry"),
    unhealthy=statement("a longer-term quota: reduce the work, or request an increase")
    @ RATE.at("your workload or requesting a quota increase."),
)
TABLE_WRITES = Check(
    "Check how often the table is written to, and with how many rows.",
    action("Count the load, copy and query jobs that append to the table.")
    @ KNOWN_ERRORS.at("operations include the combined total of all load"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("many small writes: batch them, or use the Storage Write API")
    @ KNOWN_ERRORS.at("batching multiple jobs into one job. BigQuery"),
)
SHAPE = Check(
    "Find skewed joins and very many subqueries in the query.",
    action("Read the query and the sizes of the tables that it joins.")
    @ RESOURCES.at("The common root causes for resources getting exceeded"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("data skew, join operations, too many subqueries: rewrite it")
    @ RESOURCES.at("table creating more partitions after query completion ,"),
)

RESOURCES_EXCEEDED = KnownFailure(
    "a query needs more memory than it gets", steps=[DIAGNOSE, SHAPE, FAILED_JOBS]
)
RATE_LIMITED = KnownFailure("a rate limit is exceeded", steps=[QUOTA_ERRORS, WAIT, TABLE_WRITES])
QUOTA_USED_UP = KnownFailure(
    "a long-term quota is used up", steps=[QUOTA_ERRORS, TABLE_WRITES, WAIT]
)
TOO_LARGE = KnownFailure("the result of a query is too large", steps=[DIAGNOSE, FAILED_JOBS, SHAPE])
