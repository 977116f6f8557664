"""Mosquitto: a message broker for MQTT."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies._mosquitto_client_messages import MosquittoClientMessages
from atlas.technologies._mosquitto_protocol_messages import MosquittoProtocolMessages
from atlas.technologies._mosquitto_start_messages import MosquittoStartMessages
from atlas.technologies.failures import mosquitto as fails
from atlas.technologies.technology import Technology


class Mosquitto(
    MosquittoClientMessages, MosquittoProtocolMessages, MosquittoStartMessages, Technology
):
    """A small broker to which devices publish and subscribe by MQTT."""

    name = "Mosquitto"
    icon = "simple-icons:eclipsemosquitto"
    plane = "state"
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "mosquitto": "the broker itself",
        "mosquitto_sub": "the broker's client that subscribes",
    }
    releases = undisclosed("release dates: endoflife-date has no page for Mosquitto")
    logs = statement("where log_dest of mosquitto.conf says: a file, the syslog or the console") @ (
        fails.CONF.at("log_type options and publishes log messages at")
    )
    ports: ClassVar = {
        "MQTT": quantity(1883, "") @ fails.BROKER.at("default port of 1883) would be"),
    }


mosquitto = Mosquitto()
