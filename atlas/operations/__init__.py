"""Signals, failures and the steps that fix them."""
