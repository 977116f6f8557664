"""What is declared does not change."""

from tests.misuse.given import api, figure, source, words

api.name = "other"  # refused
figure.quantity = figure.quantity  # refused
source.checked = source.checked  # refused
words.text = "other"  # refused
