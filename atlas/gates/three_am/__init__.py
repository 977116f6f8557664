"""The 3 AM test: does it help the engineer who was paged?"""
