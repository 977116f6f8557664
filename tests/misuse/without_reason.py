"""An assumption has a reason, and a gap says where was looked."""

from atlas import assumed, ms, undisclosed
from tests.misuse.given import gap

assumed(ms(3))  # refused
assumed(ms(3), "nobody knows")  # refused
assumed(gap, because="nobody knows")  # refused
undisclosed()  # refused
undisclosed(3)  # refused
