"""Phusion Passenger: application server for Ruby, Node.js and Python."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import passenger as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_passenger = Repository(
    "phusion/passenger", commit="080171e6e254972ae32e7724372879713743c6b2", checked="2026-11-26"
)


class Passenger(Technology):
    """An application server for Ruby, Node.js and Python, in nginx or Apache httpd."""

    name = "Passenger"
    icon = None
    plane = "service"
    programs: ClassVar = {"passenger-status": "Passenger's status"}
    releases = undisclosed("releases: endoflife.date does not list Passenger")
    logs = undisclosed("the error log of nginx or httpd: no page is cited")

    SPAWN = LogMessage(
        anchor="Could not spawn process for application ",
        sample="[ E 2018-06-06 08:42:43.6050 84961/Tq age/Cor/App/Implementation.cpp:221 ]: "
        "Could not spawn process for application /srv/app: The application process exited "
        "prematurely.",
        pattern=r"Could not spawn process for application (?P<folder>[^:]+): ",
        severity="fatal",
        meaning="The application does not start; the error follows.",
        source=_passenger.file("src/agent/Core/ApplicationPool/Implementation.cpp"),
        failure=fails.SPAWN,
    )

    CHECKOUT = LogMessage(
        anchor="Cannot checkout session because a spawning error occurred.",
        sample="[ E 2018-06-06 08:42:43.6140 84961/Ta age/Cor/Con/CheckoutSession.cpp:276 ]: "
        "[Client 2-1] Cannot checkout session because a spawning error occurred. The "
        "identifier of the error is ee7a9f18.",
        severity="error",
        meaning="A request failed: the application does not start.",
        source=_passenger.file("src/agent/Core/Controller/CheckoutSession.cpp"),
        failure=fails.SPAWN,
    )

    QUEUE_FULL = LogMessage(
        anchor="Request queue full (configured max. size: ",
        sample="[ W 2018-06-06 08:42:43.6140 84961/Ta age/Cor/Con/CheckoutSession.cpp:266 ]: "
        "[Client 1-9] Returning HTTP 503 due to: Request queue full (configured max. size: "
        "100)",
        pattern=r"Request queue full \(configured max\. size: (?P<size>\d+)\)",
        severity="error",
        meaning="All processes are busy and the queue is full: requests get 503.",
        source=_passenger.file("src/cxx_supportlib/Exceptions.h"),
        failure=fails.QUEUE,
    )

    GONE = LogMessage(
        anchor=" no longer exists! ",
        sample="[ W 2018-06-06 08:42:43.6140 84961/Ta "
        "age/Cor/App/Poo/AnalyticsCollection.cpp:102 ]: Process (pid=2918, group=/srv/app "
        "(production)) no longer exists! Detaching it from the pool.",
        pattern=r"Process \(pid=(?P<pid>\d+)[^)]*\)?.* no longer exists!",
        severity="error",
        meaning="A process of the application died: it crashed, or the kernel killed it.",
        source=_passenger.file("src/agent/Core/ApplicationPool/Pool/AnalyticsCollection.cpp"),
        failure=fails.DIED,
    )


passenger = Passenger()
