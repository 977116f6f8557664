"""iptables: rules of the firewall."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import iptables as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

NFT = fails.code.file("iptables/nft.c")


class IPTables(Technology):
    """The tool of the rules of the firewall of Linux."""

    name = "iptables"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {
        "ip6tables-save": "the dump of the rules for IPv6",
        "iptables": "the tool itself",
        "iptables-restore": "the loader of rules",
        "iptables-save": "the dump of the rules",
        "lsmod": "the list of kernel modules",
    }
    releases = undisclosed("release dates: endoflife-date has no page for iptables")
    logs = undisclosed("standard error of the program that calls it")

    LOCK = LogMessage(
        anchor="holding the xtables lock",
        sample="Another app is currently holding the xtables lock. Perhaps you want to use "
        "the -w option?",
        severity="error",
        meaning="Another program changes rules; this change was not made.",
        source=fails.XSHARED,
        failure=fails.LOCKED,
    )
    NO_CHAIN = LogMessage(
        anchor="No chain/target/match by that name",
        sample="iptables: No chain/target/match by that name.",
        severity="error",
        meaning="The chain was removed, or the module of a match is missing.",
        source=NFT,
        failure=fails.RULE,
    )
    BAD_RULE = LogMessage(
        anchor="does a matching rule exist in that chain?",
        sample="iptables: Bad rule (does a matching rule exist in that chain?).",
        severity="error",
        meaning="The rule to remove does not exist.",
        source=NFT,
        unless=(" -C ",),
        failure=fails.RULE,
    )
    NO_TABLE = LogMessage(
        anchor="can't initialize ip",
        sample="iptables v1.8.7 (legacy): can't initialize iptables table `filter': Table "
        "does not exist (do you need to insmod?)",
        pattern=r"can't initialize (?P<tool>ip6?tables) table `(?P<table>\w+)'",
        severity="error",
        meaning="The kernel lacks the module of the table, or the program has no rights.",
        source=fails.code.file("iptables/iptables.c"),
        failure=fails.MODULE,
    )
    RESTORE_LINE = LogMessage(
        anchor=": line ",
        sample="iptables-restore: line 42 failed",
        pattern=r"ip6?tables-restore[^:]*: line (?P<line>\d+) failed",
        severity="error",
        meaning="A line of the rules to restore is wrong; its table is not loaded.",
        source=fails.code.file("iptables/iptables-restore.c"),
        failure=fails.RESTORE,
    )
    NO_MODULE = LogMessage(
        anchor="Couldn't load ",
        sample="iptables v1.8.7: Couldn't load match `ipvs':No such file or directory",
        pattern=r"Couldn't load (?P<kind>match|target) `(?P<name>[^']+)'",
        severity="error",
        meaning="The extension of a match or target is not installed.",
        source=fails.code.file("libxtables/xtables.c"),
        failure=fails.MODULE,
    )


iptables = IPTables()
