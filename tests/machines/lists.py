"""Small lists of machine types nobody sells."""

from atlas.machines.catalogue import Catalogue
from atlas.machines.price_list import PriceList, read_price_list


def text(  # a list has as many facts
    rows: str,
    *,
    published: str = "2024-01-15",
    columns: str = "on_demand: USD / hour | {text} an hour",
    region: str = "moon-1",
    kind: str = "vendor",
    provider: str = "parcelcloud",
) -> str:
    heads = [line.split(": ", 1) for line in columns.split("; ")]
    return "\n".join([
        "# title: Prices of machines",
        "# publisher: Parcelcloud",
        f"# kind: {kind}",
        f"# url: https://example.org/prices/{published}",
        f"# published: {published}",
        "# checked: 2026-11-22",
        f"# provider: {provider}",
        f"# region: {region}",
        "# service: box",
        *(f"# column {name}: {rest}" for name, rest in heads),
        ",".join(["type", *(name for name, _ in heads)]),
        *rows.split(),
        "",
    ])  # fmt: skip


MIXED = (
    "vcpu: vcpu | {text} cores; on_demand: USD / hour | {text} an hour; "
    "reserved_1yr_no_upfront: USD / hour | 1yr: {text}; reserved_3yr: USD / month | 3yr: {text}"
)


def listed(rows: str, published: str = "2024-01-15", **changes: str) -> PriceList:
    return read_price_list(text(rows, published=published, **changes), name="box.csv")


def shop() -> Catalogue:
    """One machine type on three lists: $1.00 an hour, then $0.80, then $0.50."""
    return Catalogue([
        listed("q1.large,4,1.00,0.60,300", "2023-01-15", columns=MIXED),
        listed("q1.large,4,0.80,0.50,250 q1.huge,64,16.0,,", "2024-01-15", columns=MIXED),
        listed("q1.large,4,0.50,,", "2025-06-15", columns=MIXED),
    ])  # fmt: skip
