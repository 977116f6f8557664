"""Sources and figures of Polar's incidents, stated once."""

from atlas import Repository, gb
from incidents._times import utc

CHECKED = "2026-11-28"
_polar = Repository("polarsource/polar", checked=CHECKED, publisher="Polar")
TERRAFORM = _polar.file(
    "handbook/engineering/tech-notes/postmortems/2026-06-12.mdx",
    commit="82bdcbb593c8326e6c759794fb167ab7b8018fd1",
    title="2026-06-12",
    published="2026-06-15",
)
_BEFORE = "346fa8a44a36f3ada38ab4f80ea2492d5b848f49"
PRODUCTION_TF = _polar.file(
    "terraform/production/render.tf", commit=_BEFORE, published="2026-06-12"
)
README = _polar.file("terraform/README.md", commit=_BEFORE, published="2026-06-12")
EVENTS_SCRIPT = _polar.change(
    "script: Restore user events from Tinybird (#12366)",
    "77d6c026de89c0366dceaa57f27e19407ad42cc3",
    "2026-06-12",
)
FORCES_REPLACEMENT = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked=CHECKED,
    publisher="HashiCorp",
).file("internal/command/jsonformat/computed/renderers/util.go")

DISK = gb(500) @ PRODUCTION_TF.at(
    "disk_size_gb   = 500",
    of="disk of the database, as declared; changes are ignored",
    basis="limit",
    when="2026-06-12",
)

# 12 June 2026
PLANNED = utc("2026-06-12 13:16:07") @ TERRAFORM.at(
    "**13:16:07:** Terraform Cloud plan runs to rotate"
)
APPLIED = utc("2026-06-12 13:16:55") @ TERRAFORM.at("**13:16:55**: Terraform Cloud plan is applied")
BACKED_UP = utc("2026-06-12 13:16:59") @ TERRAFORM.at("13:16:59**: Point in Time database backup")
DESTROYING = utc("2026-06-12 13:17:44") @ TERRAFORM.at(
    "**13:17:44**: Terraform begins to destroy database"
)
DROPPED = utc("2026-06-12 13:17:46") @ TERRAFORM.at("**13:17:46**: Database dropped")
STATUS_PAGE = utc("2026-06-12 13:25:00") @ TERRAFORM.at(
    "**13:25:00**: Status page is updated to down"
)
MAINTENANCE = utc("2026-06-12 13:25:04") @ TERRAFORM.at("**13:25:04**: Maintenance mode enabled")
RESTORING = utc("2026-06-12 13:30:12") @ TERRAFORM.at(
    "**13:30:12**: Database restoration from Point In Time"
)
RESTORED = utc("2026-06-12 14:16:47") @ TERRAFORM.at(
    "**14:16:47**: Database is restored and confirmed to"
)
SANDBOX_UP = utc("2026-06-12 14:17:00") @ TERRAFORM.at(
    "**14:17:00**: All sandbox services are restarted with"
)
MAINTENANCE_OFF = utc("2026-06-12 14:17:31") @ TERRAFORM.at(
    "**14:17:31**: Maintenance mode disabled"
)
UP = utc("2026-06-12 14:18:00") @ TERRAFORM.at(
    "**14:18:00**: All production services are restarted with"
)
REPLICA = utc("2026-06-12 14:23:27") @ TERRAFORM.at(
    "**14:23:27**: Database read replica is enabled and"
)
DEGRADED = utc("2026-06-12 14:26:00") @ TERRAFORM.at("**14:26:00**: Status page is updated to")
RECREATED = utc("2026-06-12 17:07:00") @ TERRAFORM.at(
    "**17:07:00**: Missing user events and orders are"
)
ENDED = utc("2026-06-12 18:30:00") @ TERRAFORM.at("**18:30:00**: End of the incident")
