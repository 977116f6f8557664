"""What the code of Clouddriver and Netflix's post of 2025 say of its sagas."""

from atlas import Source, days, hours, ms, percent, repository_file, retries
from systems.netflix.facts import BLOG, CHECKED

POST = Source(
    title="How Temporal Powers Reliable Cloud Operations at Netflix",
    publisher="Netflix",
    url=f"{BLOG}/how-temporal-powers-reliable-cloud-operations-at-netflix-73c69ccb5953",
    published="2025-12-15",
    checked=CHECKED,
    kind="primary",
    read_in="a complete copy",
)
# December 2020, the last month of the year in which Netflix forked Spinnaker.
_COMMIT = "6d6831654b85e6955b67c15e84e313fa99da1796"
_ORCA_COMMIT = "ca398bfcae048526d9270d291ae4898a5dac89b4"


def _file(path: str) -> Source:
    return repository_file("spinnaker/clouddriver", path, at=_COMMIT, checked=CHECKED)


def _orca(path: str) -> Source:
    return repository_file("spinnaker/orca", path, at=_ORCA_COMMIT, checked=CHECKED)


_SAGA = "clouddriver-saga/src/main/kotlin/com/netflix/spinnaker/clouddriver/saga"
_EVENT = "clouddriver-event/src/main/kotlin/com/netflix/spinnaker/clouddriver/event"
_SQL = "clouddriver-sql/src/main/kotlin/com/netflix/spinnaker"
_TITUS = "clouddriver-titus/src/main/groovy/com/netflix/spinnaker/clouddriver/titus/deploy"
_CORE = "clouddriver-core/src/main/groovy/com/netflix/spinnaker/clouddriver/orchestration"
_KATO = "orca-clouddriver/src/main/groovy/com/netflix/spinnaker/orca/clouddriver"
SERVICE = _file(f"{_SAGA}/SagaService.kt")
ACTION = _file(f"{_SAGA}/flow/SagaAction.kt")
SAGA_CONTROLLER = _file(f"{_SAGA}/controllers/SagaController.kt")
REJECTED = _file(f"{_EVENT}/exceptions/AggregateChangeRejectedException.kt")
REPOSITORY = _file(f"{_EVENT}/persistence/EventRepository.kt")
SQL_EVENTS = _file(f"{_SQL}/clouddriver/sql/event/SqlEventRepository.kt")
CLEANUP = _file(f"{_SQL}/config/SqlEventCleanupAgentConfigProperties.kt")
DEPLOY = _file(f"{_TITUS}/handlers/TitusDeployHandler.java")
EXCEPTIONS = _file(f"{_TITUS}/handlers/TitusExceptionHandler.java")
SUBMIT = _file(f"{_TITUS}/actions/SubmitTitusJob.java")
SNAPSHOT = _file(f"{_CORE}/sagas/SnapshotAtomicOperationInput.java")
RESUMING = _file(f"{_CORE}/OperationsService.java")
ORCHESTRATION = _file(f"{_CORE}/DefaultOrchestrationProcessor.groovy")
CONTROLLER = _file(
    "clouddriver-web/src/main/groovy/com/netflix/spinnaker/clouddriver/controllers/"
    "OperationsController.groovy"
)
LOGGING = _file("clouddriver-web/src/main/resources/logback-defaults.xml")
ORCA_LOGGING = _orca("orca-web/src/main/resources/logback-defaults.xml")
MONITOR = _orca(f"{_KATO}/tasks/MonitorKatoTask.groovy")
REST = _orca(f"{_KATO}/KatoRestService.groovy")

FAILED_BEFORE = percent(4) @ POST.at("deployments still failed around 4% of the")
FAILED_SINCE = percent(0.0001) @ POST.at("dropped from 4% to 0.0001%.")
ACTIVITY_RETRIES = hours(2) @ POST.at("in Clouddriver to be two hours by default.")
KEPT = days(7) @ CLEANUP.at("var maxAggregateAgeDays: Long = 7")
POLLED = ms(5000) @ MONITOR.at("long getBackoffPeriod() { 5000L }")
GIVEN_UP = ms(3600000) @ MONITOR.at("long getTimeout() { 3600000L }")
TRIES = retries(8) @ SUBMIT.at("8, Duration.ofMillis(100), true);")
