"""The rules about links: do they lead where they say?"""
