"""Small controls that Qt does not have, or not as calm."""
