"""A figure computes with figures only."""

from atlas import ms
from tests.misuse.given import figure

figure + 3  # refused
figure * 2  # refused
figure / 2.5  # refused
figure - ms(3)  # refused
3 + figure  # refused
2 * figure  # refused
1 / figure  # refused
ms(15) + figure  # refused
ms(15) * 2  # refused
