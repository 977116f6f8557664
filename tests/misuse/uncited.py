"""A quantity and a statement are cited with words of a source."""

from atlas import Alert, ms, statement
from tests.misuse.given import figure, gap, phrase, source

ms(15) @ source  # refused
ms(15) @ "15ms p99"  # refused
statement("what the page says") @ source  # refused
figure @ phrase  # refused
gap @ phrase  # refused
Alert(name=statement("shard is slow"))  # refused
