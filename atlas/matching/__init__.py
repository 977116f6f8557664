"""What a log line says and what a signal is looked for by, as plain data, and how both compare."""
