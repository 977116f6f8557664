"""The title and addresses of the site: the table `[tool.atlas.site]`."""

from typing import Any, cast
from urllib.parse import urlsplit

from attrs import frozen

from atlas.errors import ConfigurationError
from atlas.nearest import meant
from atlas.project import Project, read_settings

_KEYS = ("title", "url", "edit")


@frozen
class Settings:
    """How a site presents itself.

    Args:
        title: Its title.
        url: Address it will stand at, for its feed; empty if it is not known.
        edit: Address at which a module can be changed, with `{path}` in it; empty for none.
    """

    title: str = "Production Atlas"
    url: str = ""
    edit: str = ""


def settings(project: Project) -> Settings:
    """Read the table; what it does not say is left as it is.

    Raises:
        ConfigurationError: It holds an unknown key, no text, or an address that is none.
    """
    content: Any = read_settings(project.folder / "pyproject.toml")
    given = content.get("tool", {}).get("atlas", {}).get("site", {})
    if not isinstance(given, dict):
        raise ConfigurationError(
            f"[tool.atlas] has site = {given!r}",
            allowed="a table [tool.atlas.site]",
            remedy='write it as such a table in pyproject.toml, with `title = "…"` below it',
        )
    table = cast("dict[str, Any]", given)
    for key, value in table.items():
        if key not in _KEYS or not isinstance(value, str):
            raise ConfigurationError(
                f"[tool.atlas.site] holds {key} = {value!r}",
                allowed=", ".join(f'{name} = "…"' for name in _KEYS),
                remedy="write its value as a text in quotes"
                if key in _KEYS
                else meant(key, _KEYS, "remove the key, or write one of these"),
            )
    declared = Settings(**table)
    for key in ("url", "edit"):
        address: str = getattr(declared, key)
        if address and urlsplit(address).scheme not in ("http", "https"):
            raise ConfigurationError(
                f"[tool.atlas.site] holds {key} = {address!r}",
                allowed="an http or https address",
                remedy="write it from https:// on, or remove the key",
            )
    return declared
