"""Makes records of the journey diagrams in a text: one map for each."""

from journeyboard.model import keys_between

from .fences import Block, mermaid_blocks
from .imported import Imported
from .mermaid import is_journey, parse
from .mermaid_map import records_of
from .problem import ImportProblem


def one_diagram(text: str, name: str) -> Imported:
    """The map of a text that is one diagram; ``name`` is its title if it has none."""
    return _maps([Block(text, 1)], name)


def diagrams_in_markdown(text: str, name: str) -> Imported:
    """The maps of all fenced journey diagrams, or of the text itself if it is a diagram without a fence."""
    blocks = [block for block in mermaid_blocks(text) if is_journey(block.text)]
    if not blocks and is_journey(text):
        blocks = [Block(text, 1)]
    if not blocks:
        raise ImportProblem(
            "there is no Mermaid journey diagram in the file", "put one between ```mermaid and ```"
        )
    return _maps(blocks, name)


def _maps(blocks: list[Block], name: str) -> Imported:
    diagrams = [parse(block.text, block.first_line) for block in blocks]
    keys = keys_between(None, None, len(blocks))
    records = [
        record
        for diagram, key in zip(diagrams, keys, strict=True)
        for record in records_of(diagram, name, key)
    ]
    return Imported(tuple(records), tuple(words for diagram in diagrams for words in diagram.warnings))
