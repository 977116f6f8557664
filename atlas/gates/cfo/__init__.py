"""The CFO test: what does it cost, and what would it cost?"""
