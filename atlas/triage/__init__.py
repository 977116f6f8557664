"""From a log line to a view: which signals are in a log, and what to do about them."""
