"""Evidence: are there enough sources, good ones, recent ones, and do they agree?"""
