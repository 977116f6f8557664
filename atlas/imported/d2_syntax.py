"""The text of a D2 diagram as statements: keys, values, and blocks in braces."""

import re
from collections.abc import Iterator

from attrs import define, frozen

from atlas.imported.room import DEEPEST

_BLOCK = re.compile(r"\|+[`'\"]?")


@frozen
class Statement:
    """A key, its value, and the statements of its block; None without one."""

    key: str
    value: str
    inner: "list[Statement] | None"


@define
class Reader:
    """A text that is read from its start."""

    text: str
    place: int = 0

    def statements(self, depth: int = 0) -> Iterator[Statement]:
        """Yield the statements of a block."""
        if depth > DEEPEST:
            raise ValueError(f"it is nested more than {DEEPEST} deep")
        while self.place < len(self.text):
            char = self.text[self.place]
            if char == "}":
                self.place += 1
                return
            if char in " \t\r\n;":
                self.place += 1
            elif char == "#":
                self._skip_line()
            elif self.text.startswith('"""', self.place):
                end = self.text.find('"""', self.place + 3)
                self.place = len(self.text) if end < 0 else end + 3
            else:
                yield self._statement(depth)

    def _statement(self, depth: int) -> Statement:
        key = self._until(":{}\n;")
        value = ""
        if self._at(":"):
            self.place += 1
            value = self._value()
        self._blank()
        inner: list[Statement] | None = None
        if self._at("{"):
            self.place += 1
            inner = [*self.statements(depth + 1)]
        return Statement(key, value, inner)

    def _value(self) -> str:
        self._blank()
        found = _BLOCK.match(self.text, self.place)
        if found:
            closing = found[0][::-1]
            end = self.text.find(closing, found.end())
            text = self.text[found.end() : end if end >= 0 else len(self.text)]
            self.place = len(self.text) if end < 0 else end + len(closing)
            first, _, rest = text.partition("\n") if "\n" in text else text.partition(" ")
            return rest if re.fullmatch(r"\s*\w+\s*", first) else text
        if self._at("["):
            end = self.text.find("]", self.place)
            self.place = len(self.text) if end < 0 else end + 1
            return ""
        return self._until("{}\n;")

    def _until(self, ends: str) -> str:
        """Read up to one of some characters that is not quoted; a comment ends a line."""
        begun = self.place
        quote, before = "", ""
        while self.place < len(self.text):
            char = self.text[self.place]
            if quote and char != "\n":  # no quoted name goes on in the next line
                self.place += char == "\\"
                quote = "" if char == quote else quote
            elif char in "\"'" and not before.isalnum():
                quote = char
            elif char == "\\":
                self.place += 1
            elif char == "$" and self.text.startswith("${", self.place):
                end = self.text.find("}", self.place)
                self.place = len(self.text) if end < 0 else end
            elif char in ends or (char == "#" and self.text[self.place - 1] in " \t"):
                break
            before = before if char in " \t" else char
            self.place += 1
        return self.text[begun : self.place].strip()

    def _at(self, char: str) -> bool:
        return self.text.startswith(char, self.place)

    def _blank(self) -> None:
        while self.place < len(self.text) and self.text[self.place] in " \t":
            self.place += 1

    def _skip_line(self) -> None:
        end = self.text.find("\n", self.place)
        self.place = len(self.text) if end < 0 else end
