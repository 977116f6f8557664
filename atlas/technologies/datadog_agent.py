"""Datadog Agent: sends metrics, logs and traces to Datadog."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._datadog_tracer_messages import DatadogTracerMessages
from atlas.technologies.failures import datadog_agent as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_transaction = Repository(
    "DataDog/datadog-agent",
    commit="024cc55ae447d0675167cd526708b337550af994",
    checked="2026-11-26",
    publisher="Datadog",
)
_worker = Repository(
    "DataDog/datadog-agent",
    commit="01b428f93c1b920e1be63bb6636929b2a9650c16",
    checked="2026-11-26",
    publisher="Datadog",
)
TRANSACTION = _transaction.file("comp/forwarder/defaultforwarder/transaction/transaction.go")
WORKER = _worker.file("comp/forwarder/defaultforwarder/worker.go")

FORWARDER = Repository(
    "DataDog/datadog-agent",
    commit="0104a0f68bf5e295e2acd4992e06fefb00229037",
    checked="2026-11-27",
    publisher="Datadog",
).file("comp/forwarder/defaultforwarder/domain_forwarder.go")


class DatadogAgent(DatadogTracerMessages, Technology):
    """An agent that collects metrics, logs and traces of a host."""

    name = "Datadog Agent"
    icon = "simple-icons:datadog"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of DataDog/datadog-agent")
    logs = undisclosed("where it logs by default: not in the parts read of DataDog/datadog-agent")
    programs: ClassVar = {"datadog-agent": "the agent, and its status"}

    API_KEY = LogMessage(
        anchor="API Key invalid",
        sample="2026-06-09 12:40:25 UTC | CORE | ERROR | (transaction.go:433 in "
        "internalProcess) | API Key invalid (403 response), dropping transaction for "
        "https://app.datadoghq.com/api/v1/check_run",
        pattern=r"API Key invalid(?: \(\d+ response\))?, dropping transaction for ",
        severity="error",
        meaning="Datadog refuses the key; the data of the request is lost.",
        source=TRANSACTION,
        failure=fails.API_KEY,
    )

    TOO_MANY_ERRORS = LogMessage(
        anchor="Too many errors for endpoint '",
        sample="2026-09-10 01:39:06 GMT | CORE | ERROR | (worker.go:179 in process) | Too many "
        "errors for endpoint 'https://agent.datadoghq.com/api/v1/series': retrying later",
        pattern=r"Too many errors for endpoint '(?P<endpoint>[^']+)'",
        severity="error",
        meaning="Requests to this address failed repeatedly, and are held back.",
        source=WORKER,
        failure=fails.NOT_SENT,
    )

    NOT_SENT = LogMessage(
        anchor="Error while processing transaction: ",
        sample="2026-05-02 04:39:34 UTC | PROCESS | ERROR | (worker.go:178 in process) | Error "
        "while processing transaction: error while sending transaction, rescheduling it: Post "
        '"https://process.datadoghq.eu/api/v1/container": EOF',
        severity="error",
        meaning="A request failed and is tried again; the rest says why.",
        source=WORKER,
        failure=fails.NOT_SENT,
    )

    RESCHEDULED = LogMessage(
        anchor='" while sending transaction to "',
        sample='Error while processing transaction: error "503 Service Unavailable" while '
        'sending transaction to "https://app.datadoghq.com/api/v2/series", rescheduling it: '
        '"busy"',
        pattern=r'error "(?P<status>\d+)[^"]*" while sending transaction to '
        r'"(?P<endpoint>[^"]+)", rescheduling it',
        severity="error",
        meaning="Datadog answered with an error; the request is tried again.",
        source=TRANSACTION,
        failure=fails.NOT_SENT,
    )

    DROPPED = LogMessage(
        anchor=' received while sending transaction to "',
        sample='Error code "413 Payload Too Large" received while sending transaction to '
        '"https://app.datadoghq.com/api/v2/series": "", dropping it',
        pattern=r'Error code "(?P<status>\d+)[^"]*" received while sending transaction to ',
        severity="error",
        meaning="Datadog refuses what was sent; it is lost.",
        source=TRANSACTION,
        failure=fails.REFUSED,
    )

    BUSY = LogMessage(
        anchor="dropping transaction because the retry goroutine is too busy to handle another one",
        sample="2026-05-02 04:39:34 UTC | CORE | ERROR | (worker.go:190 in requeue) | dropping "
        "transaction because the retry goroutine is too busy to handle another one",
        severity="error",
        meaning="The queue of retries is full: data is lost.",
        source=WORKER,
        failure=fails.RETRY_QUEUE,
    )

    RETRY_DROPPED = LogMessage(
        anchor=" transactions in this retry attempt:",
        sample="Dropped 3 transactions in this retry attempt:1 for exceeding the retry queue "
        "payloads size limit of 15728640, 2 because the workers are too busy",
        pattern=r"Dropped (?P<count>\d+) transactions in this retry attempt",
        severity="error",
        meaning="Data that could not be sent filled the queue of retries, and the rest is lost.",
        source=FORWARDER,
        failure=fails.RETRY_QUEUE,
    )

    STILL_RETRYING = LogMessage(
        anchor="The forwarder is still retrying Transaction",
        sample="The forwarder is still retrying Transaction: this should never happens, you might "
        "want to lower the 'forwarder_retry_queue_payloads_max_size'",
        severity="error",
        meaning="The queue of retries is so long that one pass takes longer than five seconds.",
        source=FORWARDER,
        failure=fails.SLOW_RETRY,
    )


datadog_agent = DatadogAgent()
