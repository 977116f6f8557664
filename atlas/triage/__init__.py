"""From a log line to a view: which signals stand in a log, and what to do about them."""
