"""`atlas prices`: the lists, a machine's prices, what changed, fetching today's."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, writing
from atlas.errors import AtlasError
from atlas.evidence.plurals import numbered
from atlas.terminal import say

_PROVIDERS = ("aws", "azure", "google")
_REGIONS = {"aws": "us-east-1", "azure": "eastus"}
_KEYLESS = (
    "Google's price list (Cloud Billing Catalog API) requires an API key; "
    "allowed: aws, azure, whose lists need none; "
    "see https://docs.cloud.google.com/billing/v1/how-tos/catalog-api"
)


@click.group("prices")
def command() -> None:
    """Dated list prices: list them, compare them, fetch today's."""


@command.command("list")
@click.option("--services", is_flag=True, help="List the unit prices of managed services.")
def list_(services: bool) -> None:  # noqa: FBT001 - click passes a flag
    """List the price lists, the newest first."""
    if services:
        from atlas.machines.services import unit_prices  # noqa: PLC0415 - only if asked for

        for price in unit_prices(project_or_exit().prices):
            name = f"{price.provider}  {price.service}: {price.item}"
            say(f"{name:<58}{price.figure!s:<26}{price.source.date}  {price.region}")
        return
    from atlas.machines.catalogue import catalogue  # noqa: PLC0415

    for listed in catalogue(project_or_exit().prices).lists:
        offers = ", ".join(listed.offers) or "no prices, machine types only"
        name = f"{listed.provider} {listed.service} {listed.region}"
        say(
            f"{listed.date}  {name:<26}{len(listed.lines):>5} types  {listed.source.kind:<10}"
            f"{listed.source.publisher}: {offers}"
        )


@command.command("show")
@click.argument("machine")
@click.option("--region", help="Region, where several are listed.")
def show(machine: str, region: str | None) -> None:
    """Print a MACHINE type and its price on each list."""
    from atlas.machines.catalogue import catalogue  # noqa: PLC0415 - after the options are known

    try:
        machine_type = catalogue(project_or_exit().prices).machine(machine, region=region)
    except AtlasError as error:
        raise click.UsageError(str(error)) from error
    say(f"{machine_type.name}, {machine_type.provider} {machine_type.region}")
    for label in ("vcpu", "memory", "disk", "network"):
        say(f"  {label:<10}{getattr(machine_type, label)}")
    for price in machine_type.prices:
        source = price.listed.source
        say(f"  {price.date}  {price.offer:<34}{price.figure!s:<12}{source.publisher}")


@command.command("refresh")
@click.argument("provider", type=click.Choice(_PROVIDERS))
@click.option("--region", help="Region; us-east-1 or eastus unless given.")
@click.option("--into", type=click.Path(path_type=Path), help="Folder; the project's prices/.")
@click.option("--address", help="Address of the service; the provider's own unless given.")
@click.option("--cache", type=click.Path(path_type=Path), help="Folder for fetched files.")
def refresh(
    provider: str, region: str | None, into: Path | None, address: str | None, cache: Path | None
) -> None:
    """Fetch today's list of a PROVIDER into a folder; older lists stay."""
    from atlas.machines import amazon, microsoft  # noqa: PLC0415 - only a fetch needs it
    from atlas.machines.download import Download  # noqa: PLC0415
    from atlas.machines.listing import write  # noqa: PLC0415
    from atlas.store import NAME, Store, user_store  # noqa: PLC0415

    if provider == "google":
        raise click.UsageError(_KEYLESS)
    folder = into or project_or_exit().prices
    download = Download(Store(cache / NAME) if cache else user_store())
    today = datetime.now(UTC).date().isoformat()
    where = region or _REGIONS[provider]
    try:
        if provider == "aws":
            listing = amazon.fetch(download, where, address=address or amazon.ADDRESS)
        else:
            listing = microsoft.fetch(
                download, where, day=today, address=address or microsoft.ADDRESS
            )
        with writing(folder):
            path, price_list = write(listing, folder, checked=today)
    except AtlasError as error:
        say(error, err=True)
        sys.exit(1)
    say(f"{path}: {len(price_list.lines)} machine types, of {price_list.date}")


@command.command("diff")
@PATHS
@click.option("--provider", type=click.Choice(_PROVIDERS), default="aws", show_default=True)
@click.option("--service", help="Service, such as rds; machines unless given.")
@click.option("--offer", default="on_demand", show_default=True, help="Column of the lists.")
def diff(paths: tuple[Path, ...], provider: str, service: str | None, offer: str) -> None:
    """Show what changed between the two newest lists, and which views under PATHS it changes."""
    from atlas.cli.price_changes import moved_views, newest_two  # noqa: PLC0415 - after the options
    from atlas.loader import load  # noqa: PLC0415
    from atlas.machines.catalogue import catalogue  # noqa: PLC0415
    from atlas.machines.difference import changes  # noqa: PLC0415

    project = project_or_exit()
    lists = catalogue(project.prices)
    try:
        older, newer = newest_two(lists, provider, service, offer)
        changed = changes(older, newer, offer)
    except AtlasError as error:
        raise click.UsageError(str(error)) from error
    say(f"{offer} of {provider} {newer.service}, {older.date} → {newer.date}")
    for change in changed:
        share = "" if change.moved is None else f"  {change.moved:+.1%}"
        say(f"  {change.machine:<28}{change.before or '—'} → {change.after or '—'}{share}")
    loaded = load(project, modules_or_exit(project, paths))
    moves = moved_views(loaded.views, lists, newer)
    for view, before, after in moves:
        say(f"  {view}: {before} → {after}")
    affected = f"{len(moves)} of {len(loaded.views)}"
    say(f"{numbered(len(changed), 'price')} changed; views affected: {affected}")
