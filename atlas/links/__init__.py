"""Requests every address that pages print, and finds dead links."""
