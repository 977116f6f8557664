"""GitHub's MySQL upgrade from 5.7 to 8.0: the old servers, their failure modes, and the checks."""

from atlas import Check, Database, Failure, Step, count, gaps_in, statement
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.mysql import mysql
from systems.github import facts
from systems.github.steps import CHECK_FRENO, SHOW_TOPOLOGY

gap = gaps_in("the post on the upgrade, of December 2023")

CLUSTERS_BEFORE = count(5, "cluster") @ facts.MYSQL_8.at(
    "upgraded MySQL versions, we had five database clusters", of="the MySQL fleet", basis="total"
)
VALUES = statement("tens of thousands") @ facts.MYSQL_8.at(
    "containing over tens of thousands of values"
)

RUN_BOTH = Check(
    "Run every application's tests against both versions, side by side.",
    **gap.of("command", "healthy"),
    unhealthy=statement("bugs and incompatibilities, including new reserved words")
    @ facts.MYSQL_8.at("a variety of bugs and incompatibilities in"),
    verify="No application relies on features that 8.0 no longer has.",
)
SAMPLE_QUERIES = Check(
    "Sample the queries on the upgraded replica and find those that fail.",
    **gap.of("command", "healthy"),
    unhealthy=statement("queries with large value lists crash MySQL")
    @ facts.MYSQL_8.at("queries with large WHERE IN clauses would crash"),
    verify="Queries that fail are rewritten before the upgrade continues.",
)
DISABLE_REPLICAS = Step(
    "With enough 5.7 replicas online for all reads, disable the 8.0 replicas.",
    **gap.of("command", "healthy", "takes"),
    unhealthy=statement("the 8.0 replicas do not perform well")
    @ facts.MYSQL_8.at("8.0 replicas if they weren’t performing well"),
    risk="medium",
    undo="Enable the 8.0 replicas again, gradually.",
    verify="Only the 5.7 replicas serve reads, at the usual latency.",
)
BACKWARD_REPLICATION_BREAKS = Failure(
    "Replication from the 8.0 primary to 5.7 breaks",
    signals=[mysql.SECONDS_BEHIND.rising()],
    recovery=[SHOW_TOPOLOGY, CHECK_FRENO],
    time_to_recover=gap("time to repair"),
    data_loss=statement("none: nowhere did it break before a rollback was needed")
    @ facts.MYSQL_8.at("have an instance where the replication broke"),
    rollback=gap("rollback without that replication"),
)
NEW_REPLICAS_SLOW = Failure(
    "8.0 replicas perform poorly and reads return to 5.7",
    signals=[mysql.RUNNING.rising(), mysql.SECONDS_BEHIND.rising()],
    recovery=[PROCESS_LIST, SAMPLE_QUERIES, SHOW_TOPOLOGY, DISABLE_REPLICAS],
    time_to_recover=gap("time until 5.7 serves reads again"),
    data_loss=gap("what is lost when 8.0 replicas are disabled"),
    rollback=statement("enough 5.7 replicas stay online to take the traffic")
    @ facts.MYSQL_8.at("we ensured enough 5.7 replicas remained online"),
)
mysql_57 = Database(
    "MySQL 5.7 servers",
    technology=mysql(
        statement("5.7") @ facts.MYSQL_8.at("the prior version of MySQL 5.7 without a")
    ),
    role="Served alone, then alongside 8.0; kept offline for rollback, then removed.",
    **gap.of("backup", fleet="number of servers on 5.7 over time", size="data still on 5.7"),
    consistency=gap("consistency while two versions run"),
    replication=statement(
        "from the 8.0 primary after the switch, which MySQL does not explicitly support"
    )
    @ facts.MYSQL_8.at("but does not explicitly support the reverse"),
    figures={"clusters at the previous upgrade": CLUSTERS_BEFORE},
    fails=[NEW_REPLICAS_SLOW, BACKWARD_REPLICATION_BREAKS],
)
