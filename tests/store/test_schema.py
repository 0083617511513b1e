"""The file format is a promise: a change to a record that would change the file shows here first."""

from pathlib import Path

from journeyboard.store.schema import FORMAT_VERSION, ddl

GOLDEN = Path(__file__).parents[1] / "golden"


def test_the_tables_are_those_of_the_format_we_published():
    """When this fails, records have changed: raise FORMAT_VERSION, migrate, and add a new golden file."""
    published = (GOLDEN / f"journey-format-{FORMAT_VERSION}.sql").read_text("utf-8")
    assert "".join(f"{statement};\n" for statement in ddl()) == published
