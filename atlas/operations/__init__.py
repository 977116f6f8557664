"""Signals, failures and the steps that mend them."""
