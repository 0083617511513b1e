"""What the claims about speed are measured with. Each module prints a table, or one JSON object."""
