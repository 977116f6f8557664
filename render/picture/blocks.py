"""Pieces of a picture that know their size, and how they are stacked."""

from collections.abc import Iterable

import attrs

from render.picture.scene import Group, Item


@attrs.frozen
class Block:
    """Something drawn in a box that starts at 0, 0.

    Attributes:
        width: In px.
        height: In px.
        items: What is drawn.
        name: A name for scripts and tests.
        label: Its text for a screen reader.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    name: str = ""
    label: str = ""

    def at(self, x: float, y: float) -> Group:
        """Return the block at a place.

        Args:
            x: The left side in px.
            y: The top in px.
        """
        return Group(self.items, self.name, self.label, x, y)


def stacked(blocks: Iterable[Block], gap: float) -> Block:
    """Stack blocks under each other, aligned at the left.

    Args:
        blocks: The blocks.
        gap: The room between two blocks in px.
    """
    items: list[Item] = []
    width = y = 0.0
    for block in blocks:
        items.append(block.at(0, y))
        width = max(width, block.width)
        y += block.height + gap
    return Block(width, max(0.0, y - gap), tuple(items))


def side_by_side(blocks: Iterable[Block], gap: float) -> Block:
    """Place blocks side by side, aligned at the top.

    Args:
        blocks: The blocks.
        gap: The room between two blocks in px.
    """
    items: list[Item] = []
    height = x = 0.0
    for block in blocks:
        items.append(block.at(x, 0))
        height = max(height, block.height)
        x += block.width + gap
    return Block(max(0.0, x - gap), height, tuple(items))


def centred(block: Block, width: float) -> Block:
    """Return a block in the middle of a width.

    Args:
        block: The block; a wider one stays as it is.
        width: The width in px.
    """
    if block.width >= width:
        return block
    return Block(width, block.height, (block.at((width - block.width) / 2, 0),))
