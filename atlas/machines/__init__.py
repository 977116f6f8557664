"""Dated list prices of machine types and managed services, and their look-up.

Each table under `data/` names the list it was read from, its date and its address; lists of
several dates stand side by side, and a look-up chooses one by date.
"""
