"""IronJacamar: the connection pools of JBoss and WildFly."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ironjacamar as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_BUNDLE = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-26",
).file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java")
_LOGGER = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-26",
).file("core/impl/src/main/java/org/jboss/jca/core/CoreLogger.java")


class IronJacamar(Technology):
    """The connection pools of JBoss and WildFly."""

    name = "IronJacamar"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list IronJacamar")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    EXHAUSTED = LogMessage(
        anchor="No managed connections available within configured blocking timeout (",
        sample="javax.resource.ResourceException: IJ000655: No managed connections "
        "available within configured blocking timeout (30000 [ms])",
        pattern=r"blocking timeout \((?P<milliseconds>\d+)",
        severity="error",
        meaning="All connections of the pool were in use for as long as a thread may wait.",
        source=_BUNDLE,
        failure=fails.EXHAUSTED,
    )

    NO_CONNECTION = LogMessage(
        anchor="Unable to get managed connection for ",
        sample="javax.resource.ResourceException: IJ000453: Unable to get managed "
        "connection for java:jboss/datasources/ShopDS",
        pattern=r"connection for (?P<source>\S+)",
        severity="error",
        meaning="The pool gave no connection; the cause below the message says why.",
        source=_BUNDLE,
        failure=fails.NO_CONNECTION,
    )

    CANNOT_OPEN = LogMessage(
        anchor="Throwable while attempting to get a new connection: ",
        sample="WARN IJ000604: Throwable while attempting to get a new connection: null",
        severity="error",
        meaning="The pool cannot open a connection; the cause below the message says why.",
        source=_LOGGER,
        failure=fails.NO_CONNECTION,
    )

    INVALID = LogMessage(
        anchor="Destroying connection that could not be validated: ",
        sample="WARN IJ000621: Destroying connection that could not be validated: "
        "org.jboss.jca.core.connectionmanager.listener.TxConnectionListener@4c",
        severity="warning",
        meaning="A connection of the pool was closed from outside.",
        source=_LOGGER,
        failure=fails.CLOSED_UNDER,
    )


ironjacamar = IronJacamar()
