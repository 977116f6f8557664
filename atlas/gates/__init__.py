"""The gates every view must pass, one rule a file, in an explicit registry."""
