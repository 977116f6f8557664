"""Snowflake: a data warehouse as a service."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._snowflake_messages import SnowflakeMessages
from atlas.technologies.technology import Technology


class Snowflake(SnowflakeMessages, Technology):
    """A data warehouse as a service; its clients log what fails."""

    name = "Snowflake"
    icon = "simple-icons:snowflake"
    plane = "state"
    releases = undisclosed("releases: a service, whose releases nobody chooses")
    logs = undisclosed("a service: its clients log where their programs choose")


snowflake = Snowflake()
