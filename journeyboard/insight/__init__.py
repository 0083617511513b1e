"""What a map tells when it is read as a whole: priorities first. Reads records, changes none."""
