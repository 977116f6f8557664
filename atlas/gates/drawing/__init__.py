"""Drawing: can the picture be read, and does its structure hold?"""
