"""Production Atlas: declare a production system once, in typed code.

The names are in `__init__.pyi`; each is imported when it is first used, so that a command
that needs none of them starts at once.
"""

from collections.abc import Callable
from typing import Any, cast

import lazy_loader

_attach = cast(
    "Callable[[str, str], tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]]",
    lazy_loader.attach_stub,  # it carries no types
)
__getattr__, __dir__, __all__ = _attach(__name__, __file__)
