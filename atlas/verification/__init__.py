"""Reads cited sources again: whether their words still stand where they were quoted."""
