"""What Airbnb had to build: discovery, change capture, permissions, idempotent payments."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, gaps_in, statement, waive
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and talks")
NO_CODE = gap("source code: the post links none in the part that was read")

with NovelSolutions(
    c.airbnb,
    "SmartStack (discovery), SpinalTap (changes), Himeji (permissions)",
    as_of="2025-10-09",
    solutions=[
        Solution(
            "SmartStack",
            problem=statement("2013: many small pools instead of one; machines come and go")
            @ src.SMARTSTACK.at("you are now maintaining many smaller pools"),
            invention=statement("a health check next to each service, HAProxy next to each client")
            @ src.SMARTSTACK.at("an automated service discovery and registration framework"),
            effect={
                "a failed health check (2013)": statement(
                    "detected within a check interval, then out of rotation"
                )
                @ src.SMARTSTACK_FEATURES.at("We detect problems within a health check")
            },
            open_source=statement("airbnb/nerve, airbnb/synapse")
            @ src.SMARTSTACK.at("are available on GitHub!"),
            components=[c.registry, c.synapse],
        ),
        Solution(
            "SpinalTap",
            problem=statement("2018: services must react to changes of data that others own")
            @ src.SPINALTAP_POST.at("preserved data ownership boundaries was just as"),
            invention=statement("it reads MySQL's binary log and publishes standard events")
            @ src.SPINALTAP_README.at("propagating them as standardized events to downstream"),
            effect={
                "a change (2018)": statement("delivered at least once, in order per row")
                @ src.SPINALTAP_SUMMARY.at("maintains an at-least-once delivery guarantee")
            },
            open_source=statement("airbnb/SpinalTap") @ src.SPINALTAP_README.at("# SpinalTap"),
            components=[c.spinaltap, c.kafka_log],
        ),
        Solution(
            "Orpheus",
            problem=statement("2019: a payment calls services that may each have side effects")
            @ src.PAYMENTS.at("equivalent to executing a complex distributed transaction"),
            invention=statement("keys, leases, phases; the key is on the primary only")
            @ src.PAYMENTS.at("Each API Request Has an Expiring Lease"),
            effect={
                "repeated requests (2019)": statement(
                    "by design, the guest is charged at most once"
                )
                @ src.PAYMENTS.at("the guest is charged at most once")
            },
            open_source=NO_CODE,
            components=[c.payments, c.payments_db],
        ),
        Solution(
            "Himeji",
            problem=statement("before it: checks in presentation services, duplicated, out of sync")
            @ src.HIMEJI.at("out of sync and difficult to manage"),
            invention=statement("after Zanzibar: permissions are written when data changes")
            @ src.HIMEJI.at("we write all permissions data when resources are"),
            effect={
                "a check (2021)": statement("no fan-out to other services at read time")
                @ src.HIMEJI.at("Instead of fanning out at read time,")
            },
            open_source=NO_CODE,
            components=[c.himeji, c.himeji_cache],
        ),
        Solution(
            "Riverbed",
            problem=statement("2023: slow queries over data of several services")
            @ src.RIVERBED_NEWS.at("complex queries spanning multiple distinct data stores"),
            invention=statement("views over many sources: Kafka online, Spark offline")
            @ src.RIVERBED_NEWS.at("uses Apache Kafka and Apache Spark for"),
            effect={
                "reads (2023)": statement("faster across several services; no figure")
                @ src.RIVERBED_SUMMARY.at("improved read performance across various services")
            },
            open_source=NO_CODE,
            components=[c.riverbed],
        ),
        Solution(
            "Adaptive limits of Mussel",
            problem=statement("before it: fixed limits of requests ignored what a request costs")
            @ src.ADAPTIVE_NEWS.at("it did not account for the true cost"),
            invention=statement("request units, shedding by tier, detection of hot keys")
            @ src.ADAPTIVE_SUMMARY.at("charges requests in units reflecting actual backend"),
            effect={
                "recovery times (2025)": statement("reduced by half")
                @ src.ADAPTIVE_SUMMARY.at("reduced recovery times by half")
            },
            open_source=NO_CODE,
            components=[c.mussel],
        ),
    ],
    patents=gap("patents"),
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="caches and views lag with the consumers of changes",
        ),
        Link("patterns/cqrs/netflix", "pattern", because="views that changes keep up to date"),
        Link("patterns/outbox/zalando", "pattern", because="events from committed changes"),
    ],
    urgent=[
        failures.BINLOG_LOST,
        failures.DOUBLE_PAYMENT,
        failures.CRASHED,
        failures.REGISTRY_LOST,
    ],
) as diagram:
    c.data_services >> Call("check") >> c.himeji >> Call("fetch") >> c.himeji_cache
    c.data_services >> Call("SQL") >> c.mysql_parts >> Asynchronous("binary log") >> c.spinaltap
    c.spinaltap >> Asynchronous("changes") >> c.kafka_log
    c.kafka_log >> Asynchronous("invalidate") >> c.himeji_cache
    c.kafka_log >> Asynchronous("changes") >> c.riverbed
    c.payments >> Call("SQL") >> c.payments_db
    c.registry >> Asynchronous("list of backends") >> c.synapse
    c.mussel >> Call("read") >> c.mussel_store
    waive("CFO304", because=NO_RESERVED_SHARE)
