"""What comes in by clipboard or drop, and what goes out by copy."""
