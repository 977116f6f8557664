"""The New Hire test: can somebody new read it?"""
