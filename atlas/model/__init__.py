"""The model of a view: its content as plain data that page, terminal and JSON share."""
