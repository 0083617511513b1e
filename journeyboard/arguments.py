"""The words of the command line: which commands there are and what they take."""

import re
import sys
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from journeyboard import __version__

NAME, MISUSED = "journeyboard", 2
PAPERS = ("A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid", "map")
WINDOW = "window"
_ORDERS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
HELP = """\
commands:
  new FILE [--template NAME | --sample NAME]   make a map
  import SOURCE -o FILE                        make a map of a .json, .mmd or .md file
  export FILE OUT [--paper A3] ...             write PDF, PNG, SVG or JSON: the suffix of OUT picks the format
  compare OLD NEW [-o OUT] ...                 tell what has changed: Markdown, or .md and .pdf files
  info FILE [--json]                           say what is on the maps of a file
  versions FILE [--json]                       list the named versions that a file keeps
  check FILE                                   say whether a file is whole
  recover DAMAGED FILE                         get back what can be read of a damaged file
  keys                                         list every key of the window
  templates, samples                           list what `new` can start from

`journeyboard COMMAND --help` says more. A file called like a command is opened as ./new"""


def parsed(words: Sequence[str]) -> Namespace:
    """The options of one command; ``command`` is its name, ``window`` when none is named.

    Exits with 2 and one line on stderr when the words make no command.
    """
    named = bool(words) and words[0] in COMMANDS
    return (_command_parser() if named else _window_parser()).parse_args(words)


def say(words: str) -> None:
    """One line on stderr, whatever the words and the terminal."""
    show(f"{NAME}: {' '.join(words.split())}", sys.stderr)


def show(words: str, stream: TextIO | None) -> None:
    """Lines for a terminal, which takes no orders from the texts of a map; no stream, no words."""
    if stream:
        encoding = stream.encoding or "utf-8"
        safe = _ORDERS.sub(lambda found: f"\\x{ord(found[0]):02x}", words)
        print(safe.encode(encoding, "backslashreplace").decode(encoding), file=stream)


class _Parser(ArgumentParser):
    """Says in one line what is wrong with the words it was given."""

    def error(self, message: str) -> NoReturn:
        say(f"{message}; nothing was done; type {self.prog} --help")
        raise SystemExit(MISUSED)


def _window_parser() -> ArgumentParser:
    parser = _Parser(
        NAME,
        description="Opens a customer journey map; without FILE the start page.",
        epilog=HELP,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a .journey file")
    what.add_argument("--example", action="store_true", help="open a fresh copy of the worked example")
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.set_defaults(command=WINDOW)
    return parser


def _command_parser() -> ArgumentParser:
    parser = _Parser(NAME, allow_abbrev=False)
    commands = parser.add_subparsers(required=True)
    for name, (describe, words) in COMMANDS.items():
        command = commands.add_parser(name, description=words, allow_abbrev=False)
        command.set_defaults(command=name)
        describe(command)
    return parser


def _new(parser: ArgumentParser) -> None:
    _file(parser)
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--template", metavar="NAME", help="as listed by `journeyboard templates`")
    start.add_argument("--sample", metavar="NAME", help="as listed by `journeyboard samples`")
    _force(parser)


def _import(parser: ArgumentParser) -> None:
    parser.add_argument(
        "source", metavar="SOURCE", type=Path, help=".json (own format), .mmd or .md (Mermaid)"
    )
    parser.add_argument("-o", "--output", dest="file", metavar="FILE", type=Path, required=True)
    _force(parser)


def _export(parser: ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help=".pdf, .png, .svg or .json")
    parser.add_argument("--map", metavar="N", type=int, default=1, help="which map of the file, from 1")
    parser.add_argument("--paper", choices=PAPERS, help="for a PDF A3; map: a sheet of the map's own size")
    turn = parser.add_mutually_exclusive_group()
    turn.add_argument("--landscape", action="store_true", default=None)
    turn.add_argument("--portrait", dest="landscape", action="store_false", default=None)
    parser.add_argument("--ink", choices=("full", "save", "grey"), help="how much colour goes on the paper")
    parser.add_argument("--scale", type=float, metavar="N", help="pixels a unit in a PNG (2)")
    parser.add_argument("--theme", choices=("light", "dark"), help="the look of a PNG or SVG without paper")
    parser.add_argument(
        "--transparent", action="store_true", default=None, help="a PNG or SVG without ground"
    )
    parser.add_argument("--no-title-block", dest="title_block", action="store_false", default=None)
    parser.add_argument("--no-legend", dest="legend", action="store_false", default=None)
    _force(parser)


class _OfFile(Action):
    """Says something of the file that was named last; what stands before any file is of the first."""

    def __call__(
        self, _parser: ArgumentParser, options: Namespace, value: object, _option: str | None = None
    ) -> None:
        setattr(options, self.dest if options.new is None else self.dest.replace("old_", "new_"), value)


def _compare(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", type=Path, help="a .journey file as it was")
    parser.add_argument("new", metavar="NEW", type=Path, help="a .journey file as it is; may be the same one")
    number = "which map of the file named before it, from 1"
    parser.add_argument("--map", metavar="N", type=int, action=_OfFile, dest="old_map", help=number)
    version = "which named version of the file named before it; without it the file as it is"
    parser.add_argument("--version", metavar="NAME", action=_OfFile, dest="old_version", help=version)
    parser.add_argument("-o", "--output", dest="out", metavar="OUT", type=Path, help=".md or .pdf")
    parser.set_defaults(old_map=1, new_map=1, old_version=None, new_version=None)
    _force(parser)


def _info(parser: ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--json", action="store_true", help="for programs")


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .journey file")


def _force(parser: ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="overwrite what is there")


def _recover(parser: ArgumentParser) -> None:
    parser.add_argument("damaged", metavar="DAMAGED", type=Path, help="a .journey file that does not open")
    _file(parser)
    _force(parser)


def _nothing(_: ArgumentParser) -> None:
    """A command without words of its own."""


COMMANDS: dict[str, tuple[Callable[[ArgumentParser], None], str]] = {
    "new": (_new, "Makes a map from a template or a sample."),
    "import": (_import, "Makes a map of a file in another format."),
    "export": (
        _export,
        "Writes a map as PDF, PNG or SVG, or all as JSON: by the suffix of OUT.",
    ),
    "compare": (_compare, "Tells what has changed from one map to another."),
    "info": (_info, "Says what is on the maps of a file."),
    "versions": (_info, "Lists the named versions that a file keeps, the oldest first."),
    "check": (_file, "Says whether a file is whole, or what is wrong with it."),
    "recover": (_recover, "Gets back what can be read of a damaged file, into a new one."),
    "keys": (_nothing, "Lists every key of the window, as Markdown."),
    "templates": (_nothing, "Lists the templates."),
    "samples": (_nothing, "Lists the samples."),
}
