"""Clouddriver and its caller Orca: two services of Spinnaker, with the log messages of sagas."""

from atlas import LogMessage, Metric, Technology, statement, undisclosed
from patterns.saga import _clouddriver as code

_NO_RELEASES = undisclosed("release dates: the repository is read at a commit of December 2020")


class Clouddriver(Technology):
    """The service of Spinnaker that changes what runs in the cloud."""

    name = "Spinnaker Clouddriver"
    icon = "simple-icons:spinnaker"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("standard output") @ code.LOGGING.at('<appender name="STDOUT"')

    ACTION_FAILED = LogMessage(
        anchor="Encountered error while applying action '",
        sample="Encountered error while applying action 'SubmitTitusJob' on "
        "TitusDeployHandler/6e1f0d6c-2f0b-4a55-9d0c-1f1c2b7a9e11",
        pattern=r"applying action '(?P<action>\w+)' on (?P<saga>\w+)/(?P<id>[\w-]+)",
        severity="error",
        meaning="One action of a saga failed; the saga stops there and keeps completed actions.",
        source=code.SERVICE,
    )
    STILL_RUNNING = LogMessage(
        anchor="' are still in progress!",
        sample="Shutting down while tasks '[01EK, 01EM]' are still in progress!",
        pattern=r"Shutting down while tasks '(?P<tasks>.+)' are still in progress!",
        severity="error",
        meaning="An instance stops with operations in progress; their tasks stay as started.",
        source=code.CONTROLLER,
    )
    NO_SAGA = LogMessage(
        anchor="No saga was found for this task id: ",
        sample="No saga was found for this task id: 01EK - can't resume",
        pattern=r"this task id: (?P<task>\S+) - can't resume",
        severity="error",
        meaning="A task cannot be resumed: none of its sagas is left unfinished.",
        source=code.CONTROLLER,
    )
    INVOCATIONS = Metric(
        name="sagas.actions.invocations result=failure",
        meaning="Actions that failed, by name; result=success counts those that succeeded.",
        source=code.SERVICE,
    )


class EventLog(Technology):
    """The tables in which Clouddriver stores events, in a SQL database."""

    name = "SQL tables of Clouddriver"
    icon = "diagrams.generic.database.SQL"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement("standard output of Clouddriver") @ code.LOGGING.at('<appender name="STDOUT"')

    STALE = LogMessage(
        anchor="Attempting to save new events against an old aggregate version (version: ",
        sample="Attempting to save new events against an old aggregate version (version: 4, "
        "originatingVersion: 3)",
        pattern=r"\(version: (?P<version>-?\d+), originatingVersion: (?P<expected>-?\d+)\)",
        severity="error",
        meaning="Two instances process one saga; the write of the later one is rejected.",
        source=code.REJECTED,
    )
    SAVE_FAILED = LogMessage(
        anchor="Failed saving new events",
        sample="SqlEventSystemException: Failed saving new events",
        severity="error",
        meaning="The database rejected or lost the write of a saga's events.",
        source=code.SQL_EVENTS,
    )
    EVENT_ERRORS = Metric(
        name="eventing.errors",
        meaning="Events that could not be saved, by exception.",
        source=code.SQL_EVENTS,
    )


class Orca(Technology):
    """The service of Spinnaker that runs pipelines."""

    name = "Spinnaker Orca"
    icon = "simple-icons:spinnaker"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("standard output") @ code.ORCA_LOGGING.at('<appender name="STDOUT"')

    RETRIES_FAILED = LogMessage(
        anchor="Failed retrying kato task '",
        sample="Failed retrying kato task '01EK' (retries: '27') due to reason: 'timeout'",
        pattern=r"kato task '(?P<task>\w+)' \(retries: '(?P<retries>\d+)'\) due to reason: "
        r"'(?P<reason>\w+)'",
        severity="warning",
        meaning="An operation was resumed repeatedly, and is now aborted.",
        source=code.MONITOR,
    )
    TERMINAL_RETRY = Metric(
        name="monitorKatoTask.terminalRetry",
        meaning="Operations aborted after they had been resumed, by reason.",
        source=code.MONITOR,
    )


clouddriver = Clouddriver()
event_log = EventLog()
orca = Orca()
