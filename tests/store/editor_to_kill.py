"""A program that edits a document as fast as it can and says what is safe; the tests kill it."""

import sys

from journeyboard.model import Note, changed
from journeyboard.store.document import open_document
from journeyboard.store.states import Saved


def main() -> None:
    document = open_document(sys.argv[1])
    first = document.store.get(Note, "note-0")
    count = int(first.x)
    while True:
        count += 1
        with document.store.change(f"Move to {count}") as change:
            change.put(changed(document.store.get(Note, "note-0"), x=count))
            change.put(changed(document.store.get(Note, "note-1"), x=count))
        if document.flush() and isinstance(document.state, Saved):
            print(count, flush=True)


main()
