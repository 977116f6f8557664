import pytest

from atlas.errors import ConfigurationError
from atlas.site_settings import settings
from tests.projects import Writer


@pytest.mark.parametrize("given", ["3", '"x"', "[]", "{title = 3}", '{url = "ftp://example.org"}'])
def test_what_is_no_table_of_addresses_is_refused(project: Writer, given: str) -> None:
    project.write("pyproject.toml", f"[tool.atlas]\nsite = {given}\n")

    with pytest.raises(
        ConfigurationError, match=r"write it|write its value|did you mean|remove the key"
    ):
        settings(project.project)
