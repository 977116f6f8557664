"""Messages of Mnesia, the database of Erlang/OTP."""

from atlas.technologies.failures import erlang_mnesia as fails
from atlas.technologies.message import LogMessage

MNESIA = fails.MNESIA


class ErlangMnesiaMessages:
    """Messages of Mnesia, the database of Erlang/OTP."""

    MNESIA_PARTITIONED = LogMessage(
        anchor="mnesia_event got {inconsistent_database, running_partitioned_network",
        sample="=ERROR REPORT==== 15-Oct-2026::18:02:30 === Mnesia(shopcart@warehouse): "
        "** ERROR ** mnesia_event got "
        "{inconsistent_database, running_partitioned_network, checkout@warehouse}",
        pattern=r"mnesia_event got \{inconsistent_database, running_partitioned_network, "
        r"'?(?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="Nodes lost each other, continued alone, and their data differ now.",
        source=MNESIA,
        failure=fails.PARTITION,
    )
    MNESIA_STARTED_PARTITIONED = LogMessage(
        anchor="mnesia_event got {inconsistent_database, starting_partitioned_network",
        sample="=ERROR REPORT==== 15-Oct-2026::18:02:30 === Mnesia(shopcart@warehouse): "
        "** ERROR ** mnesia_event got "
        "{inconsistent_database, starting_partitioned_network, checkout@warehouse}",
        pattern=r"mnesia_event got \{inconsistent_database, starting_partitioned_network, "
        r"'?(?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="A node starts, and finds that another one ran without it and has other data.",
        source=MNESIA,
        failure=fails.PARTITION,
    )
    MNESIA_BAD_DECISION = LogMessage(
        anchor="mnesia_event got {inconsistent_database, bad_decision",
        sample="=ERROR REPORT==== 15-Oct-2026::18:02:30 === Mnesia(shopcart@warehouse): "
        "** ERROR ** mnesia_event got "
        "{inconsistent_database, bad_decision, checkout@warehouse}",
        severity="fatal",
        meaning="Two nodes decided differently about a transaction.",
        source=MNESIA,
        failure=fails.PARTITION,
    )
    MNESIA_OVERLOADED = LogMessage(
        anchor="Mnesia is overloaded: ",
        sample="Mnesia('shop@10.0.0.12'): ** WARNING ** Mnesia is overloaded: "
        "{dump_log,write_threshold}",
        pattern=r"\*\* WARNING \*\* Mnesia is overloaded: (?P<what>\{[^}]+\})",
        severity="warning",
        meaning="Mnesia writes its log to the tables slower than new entries arrive.",
        source=MNESIA,
        failure=fails.OVERLOADED,
    )
    MNESIA_FATAL = LogMessage(
        anchor="** FATAL ** ",
        sample="Mnesia('shop@10.0.0.12'): ** ERROR ** (ignoring core) ** FATAL ** Cannot "
        "open log file",
        pattern=r"Mnesia\('?(?P<node>[\w.@-]+)'?\): \*\* ERROR \*\* \((?:ignoring core|core "
        r"dumped|could not write core).*\*\* FATAL \*\* (?P<error>.+)",
        severity="fatal",
        meaning="Mnesia stops for an error that it cannot handle.",
        source=MNESIA,
        failure=fails.FATAL,
    )
