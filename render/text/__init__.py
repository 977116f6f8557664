"""Fonts, and text broken into lines."""
