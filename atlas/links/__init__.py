"""Asks for every address that pages print: whether it is alive, moved or dead."""
