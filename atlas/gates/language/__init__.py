"""The rules about language: does it read as the field speaks?"""
