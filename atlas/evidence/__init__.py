"""Sources, figures and their grades, quantities and units."""
