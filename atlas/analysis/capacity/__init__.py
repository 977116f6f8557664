"""Capacity: one law a file, and the assessment of a capacity model by its law.

The laws take figures and return figures; formula, sources and grade are kept. What rests on an
assumption about arrivals or service, or looks ahead, is modelled.
"""
