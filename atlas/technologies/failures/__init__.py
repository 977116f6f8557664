"""What fails in each technology, as its log shows it, with the first steps."""
