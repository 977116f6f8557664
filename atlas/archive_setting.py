"""Where archived copies of pages that are gone are looked for: `archive` of `[tool.atlas]`."""

from atlas.addresses import is_address
from atlas.errors import ConfigurationError

WAYBACK = "https://archive.org/wayback/available"
"""The availability API of the Wayback Machine, https://archive.org/help/wayback_api.php."""


def archive(value: object) -> str:
    """Read the setting.

    Args:
        value: The address of an availability API; empty to look for no copies.

    Raises:
        ConfigurationError: It is anything else.
    """
    if isinstance(value, str) and (not value or is_address(value)):
        return value
    raise ConfigurationError(
        f"[tool.atlas] has archive = {value!r}",
        allowed=f'the address of an availability API, "{WAYBACK}", or "" for none',
        remedy="write its http or https address in quotes, or remove the key",
    )
