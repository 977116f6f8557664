"""What other programs have of a system, read as the first draft of its views."""
