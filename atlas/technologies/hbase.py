"""HBase: a store of wide tables on HDFS."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._hbase_messages import HBaseMessages
from atlas.technologies.technology import Technology


class HBase(HBaseMessages, Technology):
    """A store of wide tables, split into regions that region servers serve from HDFS."""

    name = "HBase"
    icon = "simple-icons:apachehbase"
    plane = "state"
    needs = ("Java", "HDFS", "ZooKeeper")
    programs: ClassVar = {"klist": "the list of Kerberos tickets"}
    releases = undisclosed("releases: endoflife-date/endoflife.date was read for others only")
    logs = undisclosed("place of the logs: the part of its documentation that was read names none")


hbase = HBase()
