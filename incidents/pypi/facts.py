"""Sources of PyPI's incidents, and figures of its service, stated once."""

from atlas import Repository, count

CHECKED = "2026-11-28"
warehouse = Repository("pypi/warehouse", checked=CHECKED, publisher="PyPI")
_READ = "6b62157124ab7865029afeeadf282bce27d601d9"
PRIVILEGES = warehouse.file(
    "docs/blog/posts/2025-04-14-incident-report-organization-team-privileges.md",
    commit=_READ,
    title="Incident Report: Organizations Team privileges",
    published="2025-04-14",
)
FIX = warehouse.change(
    "orgs: remove member removes teams (#17957)",
    "3cc9015a78541e6e337905a54c41d63045a35233",
    "2025-04-14",
)
_BEFORE = "6544272e56323440e20552d15173b36bfa77fd45"
"""The last commit before the day of the first report."""
ARCHITECTURE = warehouse.file("docs/dev/architecture.md", commit=_BEFORE)

ORGANIZATIONS = count(1_935, "organization") @ PRIVILEGES.at(
    "to 1,935 active Organizations[^1], so it is of", of="active organizations", basis="total"
)
PHISHING = warehouse.file(
    "docs/blog/posts/2025-07-31-incident-report-phishing-attack.md",
    commit=_READ,
    title="PyPI Phishing Attack: Incident Report",
    published="2025-07-31",
)
PHISHING_NOTICE = warehouse.file(
    "docs/blog/posts/2025-07-28-pypi-phishing-attack.md",
    commit=_READ,
    title="PyPI Users Email Phishing Attack",
    published="2025-07-28",
)
PROXY_PROTECTION = warehouse.change(
    "Proxy protection (#18427)", "07520476bb74779abaa094bc435d9f7cf1334d2c", "2025-07-28"
)
