"""How long a component or a call takes."""

from attrs import asdict, field, fields, frozen

from atlas.errors import TopologyError
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, require_ascending

_time = is_number("time", optional=True, use="latency")
_ASCENDING = (("p50", "p99", "p999"), ("read_p50", "read_p99"), ("write_p50", "write_p99"))


@frozen(kw_only=True)
class Latency:
    """Percentiles of a duration; `read_` and `write_` where a store distinguishes them.

    Args:
        p50: Half are faster; a time, like all of them.
        p99: All but one in a hundred are faster.
        p999: All but one in a thousand are faster.
        read_p50: Half of the reads are faster.
        read_p99: All reads but one in a hundred are faster.
        write_p50: Half of the writes are faster.
        write_p99: All writes but one in a hundred are faster.

    Raises:
        TopologyError: None of them is given.
        UnitError: One of them is not a time, or a higher percentile is the shorter time.
    """

    p50: Number | None = field(default=None, validator=_time)
    p99: Number | None = field(default=None, validator=_time)
    p999: Number | None = field(default=None, validator=_time)
    read_p50: Number | None = field(default=None, validator=_time)
    read_p99: Number | None = field(default=None, validator=_time)
    write_p50: Number | None = field(default=None, validator=_time)
    write_p99: Number | None = field(default=None, validator=_time)

    def __attrs_post_init__(self) -> None:
        """Refuse a latency that says nothing, or contradicts itself."""
        if not self.figures:
            raise TopologyError(
                "a latency gives no percentile",
                allowed=", ".join(attribute.name for attribute in fields(Latency)),
                remedy="give at least one, or undisclosed(where_looked)",
            )
        for names in _ASCENDING:
            numbers = {name.replace("_", " "): getattr(self, name) for name in names}
            require_ascending(numbers, field="a latency")

    @property
    def figures(self) -> dict[str, Number]:
        """The percentiles that are given, by label."""
        values = asdict(self, recurse=False)
        return {
            name.replace("_", " "): value for name, value in values.items() if value is not None
        }
