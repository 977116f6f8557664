"""The words of units, scales and numbers, as people print them."""

_PREFIXES = {"k": "kilo", "m": "mega", "g": "giga", "t": "tera", "p": "peta", "e": "exa"}

UNIT_WORDS = {
    "ns": "nanosecond",
    "nanosecond": "nanosecond",
    "us": "microsecond",
    "µs": "microsecond",
    "μs": "microsecond",
    "microsecond": "microsecond",
    "usec": "microsecond",
    "ms": "millisecond",
    "msec": "millisecond",
    "millisecond": "millisecond",
    "s": "second",
    "sec": "second",
    "second": "second",
    "segundo": "second",
    "min": "minute",
    "minute": "minute",
    "minuto": "minute",
    "h": "hour",
    "hr": "hour",
    "hour": "hour",
    "hora": "hour",
    "day": "day",
    "d": "day",
    "week": "week",
    "wk": "week",
    "month": "month",
    "mo": "month",
    "year": "year",
    "yr": "year",
    "b": "byte",
    "byte": "byte",
    "kb": "kilobyte",
    "kilobyte": "kilobyte",
    "kbyte": "kilobyte",
    "mb": "megabyte",
    "megabyte": "megabyte",
    "mbyte": "megabyte",
    "gb": "gigabyte",
    "gigabyte": "gigabyte",
    "gbyte": "gigabyte",
    "tb": "terabyte",
    "terabyte": "terabyte",
    "pb": "petabyte",
    "petabyte": "petabyte",
    "eb": "exabyte",
    "exabyte": "exabyte",
    "kib": "kibibyte",
    "mib": "mebibyte",
    "gib": "gibibyte",
    "tib": "tebibyte",
    "kibibyte": "kibibyte",
    "mebibyte": "mebibyte",
    "gibibyte": "gibibyte",
    "tebibyte": "tebibyte",
    "bps": "bit / second",
    **{
        f"{letter}{end}": f"{prefix}bit{per}"
        for letter, prefix in _PREFIXES.items()
        for end, per in (("bps", " / second"), ("bit", ""))
    },
    **{f"{prefix}bit": f"{prefix}bit" for prefix in _PREFIXES.values()},
    "bit": "bit",
    "%": "percent",
    "percent": "percent",
    "pct": "percent",
    "‰": "permille",
    "usd": "USD",
    "eur": "EUR",
    "euro": "EUR",
    "gbp": "GBP",
    "dollars": "USD",
    "dollar": "USD",
}
BIT_SYMBOLS = {
    "b": "bit",
    "kb": "kilobit",
    "Kb": "kilobit",
    "Mb": "megabit",
    "Gb": "gigabit",
    "Tb": "terabit",
    "Pb": "petabit",
    "Bps": "byte / second",
    **{
        f"{letter}Bps": f"{prefix}byte / second"
        for letter, prefix in (*_PREFIXES.items(), *((k.upper(), v) for k, v in _PREFIXES.items()))
    },
    "Ki": "kibibyte",
    "Mi": "mebibyte",
    "Gi": "gibibyte",
    "Ti": "tebibyte",
}
"""Bits as the symbols are defined; `b` and `kb` may be careless bytes, and are read as both."""
CARELESS = ("b", "kb")
JOINTS = frozenset(
    {
        *("of", "per", "in", "on", "to", "and", "or", "is", "are", "was", "were", "at", "for"),
        *("from", "with", "without", "by", "a", "an", "the", "each", "every", "than", "that"),
        *("which", "max", "maximum", "total", "plus", "less", "more", "as", "after", "before"),
    }
)
"""Words after `B` that are nothing counted, so that it can be bytes: `512 B of memory`."""
TIME_UNITS = ("millisecond", "second", "minute", "hour", "day", "week", "month", "year")
SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "quintillion": 1e18,
    "milliard": 1e9,
    "mrd": 1e9,
    "mil": 1e6,
    "hundred": 1e2,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(ONES)},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
    "half": 0.5,
    "once": 1.0,
    "twice": 2.0,
    "double": 2.0,
    "doubled": 2.0,
    "triple": 3.0,
    "single": 1.0,
    "both": 2.0,
}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "USD": "USD", "EUR": "EUR", "GBP": "GBP"}
FOREIGN = (
    *("AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "HKD", "INR", "JPY", "KRW", "MXN", "NOK", "NZD"),
    *("PLN", "RMB", "SEK", "SGD", "kr"),
)
"""Codes of currencies that no figure is in."""
BIG_WORDS = (
    *("hundred", "thousand", "million", "milliard", "billion", "trillion", "quadrillion"),
    *("quintillion", "dozen", "lakh", "crore"),
)
CARDINALS = frozenset((*ONES, *TENS))
"""The words that a cardinal number is made of, apart from those of `BIG_WORDS`."""
DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
}
RATES = ("qps", "rps", "tps", "pps", "iops", "ops", "eps")
"""Things in a second: `KQPS` is a thousand queries in each."""
RATE_PREFIXES = {"": 1.0, "k": 1e3, "m": 1e6, "g": 1e9, "b": 1e9, "t": 1e12}
NO_MEASURES = ("US", "Us", "D", "H", "S", "MS", "Ms")
"""Capitals that are no unit: `45 US/Pacific`, `3D`."""
THINGS = frozenset(
    {
        *("node", "nodes", "server", "servers", "host", "hosts", "user", "users", "people"),
        *("request", "requests", "query", "queries", "message", "messages", "event", "events"),
        *("instance", "instances", "cluster", "clusters", "shard", "shards", "replica", "replicas"),
        *("partition", "partitions", "region", "regions", "services", "engineers", "machines"),
    }
)
"""What is counted: a number of them is no time, data, money or share."""
LINKS = ("network", "networks", "fiber", "fibre", "ethernet", "nic", "nics", "link", "links")
"""What `25G` is the speed of."""
