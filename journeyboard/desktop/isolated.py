"""What users write, within the interface's own sentences."""


def isolated(text: str) -> str:
    """A text for a place in a sentence, whose words it then cannot put in another order (UAX 9: FSI, PDI)."""
    return f"\u2068{text}\u2069"
