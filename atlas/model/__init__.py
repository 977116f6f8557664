"""The model of a view: all that it says, as plain data that page, terminal and JSON share."""
