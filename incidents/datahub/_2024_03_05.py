"""Moments and figures of 5 March 2024."""

from atlas import about, count
from incidents.datahub.facts import CORE_NODES, pacific

UNCAUGHT = pacific("2024-03-05 15:12:42") @ CORE_NODES.at("15:12:42")
SPIKE = about(pacific("2024-03-05 16:05:00")) @ CORE_NODES.at("~16:05:00")
PROBE = pacific("2024-03-05 16:05:53") @ CORE_NODES.at("16:05:53")
HEAP = pacific("2024-03-05 16:05:56") @ CORE_NODES.at("16:05:56")
RESTARTED = pacific("2024-03-05 16:05:57") @ CORE_NODES.at("16:05:57")
ERRORS = about(pacific("2024-03-05 16:06:00")) @ CORE_NODES.at("~16:06:00")
NORMAL = pacific("2024-03-05 16:16:00") @ CORE_NODES.at("16:16:00 - 16:49:00")
SECOND_SPIKE = about(pacific("2024-03-05 16:49:00")) @ CORE_NODES.at("~16:49:00")
KILLED = pacific("2024-03-05 16:49:40") @ CORE_NODES.at("16:49:40")
MORE_ERRORS = about(pacific("2024-03-05 16:50:00")) @ CORE_NODES.at("~16:50:00")
RESTARTED_AGAIN = pacific("2024-03-05 16:50:25") @ CORE_NODES.at("16:50:25")
INTERMITTENT = pacific("2024-03-05 16:54:15") @ CORE_NODES.at("16:54:15 - 17:15:31")
CALM = pacific("2024-03-05 17:15:31") @ CORE_NODES.at("16:54:15 - 17:15:31")
ONCE_MORE = pacific("2024-03-05 18:47:19") @ CORE_NODES.at("18:47:19 - 18:58:10")
ENDED = about(pacific("2024-03-05 19:00")) @ CORE_NODES.at("~19:00")

FIRST_ERRORS = count(2_500, "error") @ CORE_NODES.at("2.5K 503 errors")
SECOND_ERRORS = count(5_700, "error") @ CORE_NODES.at("5.7K 503 errors")
