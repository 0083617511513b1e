"""Foreign files become records: each reader returns them with a list of what it had to change."""
