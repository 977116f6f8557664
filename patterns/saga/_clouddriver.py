"""Sources and figures on Clouddriver's sagas: its code, and Netflix's post of 2025."""

from atlas import (
    Publisher,
    Repository,
    about,
    days,
    hours,
    ms,
    percent,
    retries,
)
from systems.netflix.facts import BLOG, CHECKED

POST = Publisher("Netflix", checked=CHECKED).post(
    "How Temporal Powers Reliable Cloud Operations at Netflix",
    f"{BLOG}/how-temporal-powers-reliable-cloud-operations-at-netflix-73c69ccb5953",
    "2025-12-15",
    read_in="a complete copy",
)
# December 2020, the last month of the year in which Netflix forked Spinnaker.
_COMMIT = "6d6831654b85e6955b67c15e84e313fa99da1796"
_ORCA_COMMIT = "ca398bfcae048526d9270d291ae4898a5dac89b4"


_clouddriver = Repository("spinnaker/clouddriver", commit=_COMMIT, checked=CHECKED)
SERVICE = _clouddriver.file(
    "clouddriver-saga/src/main/kotlin/com/netflix/spinnaker/clouddriver/saga/SagaService.kt"
)
ACTION = _clouddriver.file(
    "clouddriver-saga/src/main/kotlin/com/netflix/spinnaker/clouddriver/saga/flow/SagaAction.kt"
)
SAGA_CONTROLLER = _clouddriver.file(
    "clouddriver-saga/src/main/kotlin/com/netflix/spinnaker/clouddriver/saga/"
    "controllers/SagaController.kt"
)
REJECTED = _clouddriver.file(
    "clouddriver-event/src/main/kotlin/com/netflix/spinnaker/clouddriver/event/"
    "exceptions/AggregateChangeRejectedException.kt"
)
REPOSITORY = _clouddriver.file(
    "clouddriver-event/src/main/kotlin/com/netflix/spinnaker/clouddriver/event/"
    "persistence/EventRepository.kt"
)
SQL_EVENTS = _clouddriver.file(
    "clouddriver-sql/src/main/kotlin/com/netflix/spinnaker/clouddriver/sql/event/"
    "SqlEventRepository.kt"
)
CLEANUP = _clouddriver.file(
    "clouddriver-sql/src/main/kotlin/com/netflix/spinnaker/config/"
    "SqlEventCleanupAgentConfigProperties.kt"
)
DEPLOY = _clouddriver.file(
    "clouddriver-titus/src/main/groovy/com/netflix/spinnaker/clouddriver/titus/"
    "deploy/handlers/TitusDeployHandler.java"
)
SUBMIT = _clouddriver.file(
    "clouddriver-titus/src/main/groovy/com/netflix/spinnaker/clouddriver/titus/"
    "deploy/actions/SubmitTitusJob.java"
)
SNAPSHOT = _clouddriver.file(
    "clouddriver-core/src/main/groovy/com/netflix/spinnaker/clouddriver/"
    "orchestration/sagas/SnapshotAtomicOperationInput.java"
)
RESUMING = _clouddriver.file(
    "clouddriver-core/src/main/groovy/com/netflix/spinnaker/clouddriver/"
    "orchestration/OperationsService.java"
)
CONTROLLER = _clouddriver.file(
    "clouddriver-web/src/main/groovy/com/netflix/spinnaker/clouddriver/"
    "controllers/OperationsController.groovy"
)
LOGGING = _clouddriver.file("clouddriver-web/src/main/resources/logback-defaults.xml")
_orca = Repository("spinnaker/orca", commit=_ORCA_COMMIT, checked=CHECKED)
ORCA_LOGGING = _orca.file("orca-web/src/main/resources/logback-defaults.xml")
MONITOR = _orca.file(
    "orca-clouddriver/src/main/groovy/com/netflix/spinnaker/orca/clouddriver/"
    "tasks/MonitorKatoTask.groovy"
)
REST = _orca.file(
    "orca-clouddriver/src/main/groovy/com/netflix/spinnaker/orca/clouddriver/KatoRestService.groovy"
)

FAILED_BEFORE = about(percent(4)) @ POST.at(
    "deployments still failed around 4% of the", of="failures by transient errors"
)
FAILED_SINCE = percent(0.0001) @ POST.at(
    "dropped from 4% to 0.0001%.", of="failures by transient errors"
)
ACTIVITY_RETRIES = hours(2) @ POST.at("in Clouddriver to be two hours by default.", basis="default")
RETENTION = days(7) @ CLEANUP.at("var maxAggregateAgeDays: Long = 7")
POLL_INTERVAL = ms(5000) @ MONITOR.at("long getBackoffPeriod() { 5000L }")
OPERATION_TIMEOUT = ms(3600000) @ MONITOR.at("long getTimeout() { 3600000L }")
SUBMIT_RETRIES = retries(8) @ SUBMIT.at("8, Duration.ofMillis(100), true);")
