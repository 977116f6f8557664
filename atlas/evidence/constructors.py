"""Constructors of quantities: `ms(15)`, `tb(9)`, `nodes(72)`, `count(80, "cluster")`."""

from collections.abc import Callable

from atlas.errors import UnitError
from atlas.evidence.figure import Quantity
from atlas.evidence.plurals import plural
from atlas.evidence.units import counted, define_count, is_measure, singular_of


def quantity(value: float, unit: str) -> Quantity:
    """Make a quantity of any unit: `quantity(0.17, "USD / gigabyte / month")`.

    Args:
        value: The magnitude, in `unit`.
        unit: An expression of units that the registry knows.
    """
    return Quantity(value, value, unit)


def _of(unit: str, documentation: str) -> Callable[[float], Quantity]:
    def constructor(value: float) -> Quantity:
        return Quantity(value, value, unit)

    constructor.__name__ = constructor.__qualname__ = unit
    constructor.__doc__ = (
        f"Make a quantity of {documentation}.\n\nArgs:\n    value: The number of {documentation}."
    )
    return constructor


ns = _of("nanosecond", "nanoseconds")
us = _of("microsecond", "microseconds")
ms = _of("millisecond", "milliseconds")
seconds = _of("second", "seconds")
minutes = _of("minute", "minutes")
hours = _of("hour", "hours")
days = _of("day", "days")
weeks = _of("week", "weeks")
months = _of("month", "months of 730 hours")
years = _of("year", "years of twelve months")

bytes_ = _of("byte", "bytes")
kb = _of("kilobyte", "kilobytes (1,000 bytes)")
mb = _of("megabyte", "megabytes")
gb = _of("gigabyte", "gigabytes")
tb = _of("terabyte", "terabytes")
pb = _of("petabyte", "petabytes")
kib = _of("kibibyte", "kibibytes (1,024 bytes)")
mib = _of("mebibyte", "mebibytes")
gib = _of("gibibyte", "gibibytes")
tib = _of("tebibyte", "tebibytes")
mbps = _of("megabit / second", "megabits per second")
gbps = _of("gigabit / second", "gigabits per second")
tbps = _of("terabit / second", "terabits per second")

usd = _of("USD", "US dollars")
usd_per_month = _of("USD / month", "US dollars a month")
usd_per_year = _of("USD / year", "US dollars a year")
usd_per_hour = _of("USD / hour", "US dollars an hour")
percent = _of("percent", "percent")
ratio = _of("ratio", "a plain ratio, such as 1.5 times")


def count(value: float, singular: str, several: str = "") -> Quantity:
    """Count things that have no constructor of their own: `count(80, "cluster")`.

    What has a constructor is counted in its unit: `count(3, "server")` adds to `servers(3)`.

    Args:
        value: How many.
        singular: One of them.
        several: Several of them, where the plural is irregular: `"events in 1,000"`.

    Raises:
        UnitError: It is no text, is a unit of its own or the plural of something that is counted,
            or the same thing was counted with another plural before.
    """
    _require_countable(singular, several)
    name = counted(singular)
    if name is None:
        name = "count_" + "".join(
            letter if letter.isalnum() else "_" for letter in singular.lower()
        )
        define_count(name, singular, several or plural(singular))
    elif several:
        define_count(name, singular, several)
    return Quantity(value, value, name)


def _require_countable(noun: object, given: str) -> None:
    """Refuse what is no thing, is a unit, or is the plural of a thing.

    Args:
        noun: What is counted, or the plural of it.
        given: Its plural; empty where the plural is made by rule.
    """
    if not isinstance(noun, str) or not any(letter.isalpha() for letter in noun):
        raise UnitError(
            f"{noun!r} is counted",
            allowed="one of the things, in words: `count(80, 'cluster')`",
            remedy="name one of what is counted, in words",
        )
    if counted(noun) is not None:
        return
    several = given or plural(noun)
    singular = noun if several != noun and counted(several) else singular_of(noun)
    if singular is not None:
        wrong = several if singular == noun else noun
        raise UnitError(
            f"{wrong!r} is counted, which is several of {singular!r}",
            allowed="one of the things; its plural is made by rule",
            remedy=f"write `count(…, {singular!r})`",
        )
    if is_measure(noun):
        raise UnitError(
            f"{noun!r} is counted, which is a unit",
            allowed="things; time, data, money and shares are measured",
            remedy=f"write `quantity(…, {noun!r})`, or the constructor of the unit, such as "
            "`seconds(3)` or `bytes_(3)`",
        )


def _counted(name: str, singular: str, several: str) -> Callable[[float], Quantity]:
    define_count(name, singular, several)
    return _of(name, several if singular.lower() == name else plural(name))  # `req` is for labels


nodes = _counted("node", "node", "nodes")
instances = _counted("instance", "instance", "instances")
vcpus = _counted("vcpu", "vCPU", "vCPU")
users = _counted("user", "user", "users")
connections = _counted("connection", "connection", "connections")
requests = _counted("request", "req", "req")
queries = _counted("query", "query", "queries")
messages = _counted("message", "msg", "msg")
events = _counted("event", "event", "events")
ops = _counted("operation", "op", "ops")
packets = _counted("packet", "packet", "packets")
rows = _counted("row", "row", "rows")
records = _counted("record", "record", "records")
documents = _counted("document", "doc", "docs")
partitions = _counted("partition", "partition", "partitions")
shards = _counted("shard", "shard", "shards")
replicas = _counted("copy", "copy", "copies")
servers = _counted("server", "server", "servers")
services = _counted("service", "service", "services")
regions = _counted("region", "region", "regions")
people = _counted("person", "person", "people")
tables = _counted("table", "table", "tables")
deploys = _counted("deploy", "deploy", "deploys")
retries = _counted("retry", "retry", "retries")
