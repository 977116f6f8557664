"""Every rule, in the order of its code."""

from atlas.gates.rule import Rule
from atlas.gates.three_am.missing_error_message import MissingErrorMessage

RULES: tuple[type[Rule], ...] = (MissingErrorMessage,)
"""The rules; a test compares this list with the folders."""

CODES: dict[str, type[Rule]] = {rule.code: rule for rule in RULES}
"""The rules by code."""
