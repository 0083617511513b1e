"""The command line: thin, and light until a command asks for more. Errors are one line and an exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING

from .arguments import WINDOW, parsed, say, show
from .telling import as_json, in_words, unexpected, version_line, way_in, ways_out

if TYPE_CHECKING:
    from journeyboard.importing.shelf import Starter
    from journeyboard.model import Contents, Id, Record
    from journeyboard.store.document import Document

FAILED, INTERRUPTED = 1, 130
MOST_FINDINGS = 20
JSON = ".json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    try:
        options = parsed(sys.argv[1:] if arguments is None else arguments)
        done = COMMANDS[options.command](options)
        if sys.stdout:
            sys.stdout.flush()
        return done
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:
        return _failed(error)


def _window(options: Namespace) -> int:
    from journeyboard.display import ready

    if problem := ready():
        say(problem)
        return FAILED
    path = _example() if options.example else options.file
    from journeyboard.desktop.app import run
    from journeyboard.store.errors import Cause, JourneyError

    try:
        return run(path)
    except JourneyError as error:
        if path and error.cause is Cause.GONE:
            error.do = f"{error.do}, or {way_in(path)}"
        raise


def _example() -> Path:
    from journeyboard.importing.shelf import sample
    from journeyboard.places import data_folder, free_path
    from journeyboard.store.document import create

    starter, folder = sample(), data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder, starter.title)
    create(path, starter.records()).close()
    return path


def _new(options: Namespace) -> int:
    from journeyboard.importing.shelf import DEFAULT_TEMPLATE, sample, template

    _spare(options.file, None, force=options.force)
    starter = sample(options.sample) if options.sample else template(options.template or DEFAULT_TEMPLATE)
    return _create(options, starter.records())


def _import(options: Namespace) -> int:
    from journeyboard.importing.formats import read

    _spare(options.file, options.source, force=options.force)
    imported = read(options.source)
    done = _create(options, imported.records)
    for warning in imported.warnings:
        say(f"{options.source.name}, {warning}")
    return done


def _create(options: Namespace, records: "Iterable[Record]") -> int:
    from journeyboard.store.document import create

    create(options.file, records, overwrite=options.force).close()
    return 0


def _spare(target: Path, source: Path | None, *, force: bool) -> None:
    """Refuse to write over what is no file, over what is being read, and over anything without --force."""
    from journeyboard.store.connection import translated
    from journeyboard.store.errors import Unavailable

    safe, do = "it was not overwritten", "choose another name"
    with translated():
        if not target.exists():
            return
        if not target.is_file():
            raise Unavailable(f"{target} is not a file", safe="it was not touched", do=do)
        if source and source.exists() and source.samefile(target):
            raise Unavailable(f"{target} is the file that is read", safe=safe, do=do)
        if not force:
            raise Unavailable(f"{target} is already there", safe=safe, do=f"{do} or add --force")


def _export(options: Namespace) -> int:
    from journeyboard.export.formats import FORMATS
    from journeyboard.store.errors import Unavailable

    _spare(options.out, options.file, force=options.force)
    suffix = options.out.suffix.lower()
    if suffix == JSON:
        return _export_json(options)
    if suffix in FORMATS:
        return _export_drawing(options, suffix)
    what = f"{options.out.name} has no suffix that can be exported"
    raise Unavailable(what, safe="nothing was written", do=f"use one of {', '.join((*FORMATS, JSON))}")


def _export_drawing(options: Namespace, suffix: str) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from journeyboard.display import drawing_ready
    from journeyboard.export.formats import Options, export

    if suffix == ".png" and (problem := drawing_ready()):
        say(problem)
        return FAILED
    names = ("paper", "landscape", "ink", "scale", "theme", "transparent", "title_block", "legend")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    with _opened(options) as document:
        contents, map_id = _map_of(document, options.map)
        report = export(contents, map_id, options.out, Options(**given, overwrite=options.force))
    for remark in report.remarks:
        say(f"{options.out.name}: {remark}")
    return 0


def _compare(options: Namespace) -> int:
    from journeyboard.export.changes import between, export_changes

    if options.out:
        _spare(options.out, None, force=options.force)
    with _opened(options, options.old) as old, _opened(options, options.new) as new:
        then = _map_of(old, options.old_map, options.old_version)
        now = _map_of(new, options.new_map, options.new_version)
        since = options.old_version or ("" if old.path == new.path else old.path.stem)
        report = between(*then, *now, since)
        if options.out:
            export_changes(report, options.out, overwrite=options.force)
        else:
            show(report.markdown.rstrip(), sys.stdout)
    return 0


def _export_json(options: Namespace) -> int:
    """All maps of the file, so that nothing is lost on the way out."""
    from journeyboard.export.target import write_whole
    from journeyboard.importing.interchange import dump, load
    from journeyboard.model import everything

    with _opened(options) as document:
        text = dump(everything(document.store))

    def write(file: IO[bytes]) -> None:
        file.write(text.encode("utf-8"))

    def check(draft: Path) -> None:
        load(draft.read_text("utf-8"))

    write_whole(options.out, write, check, overwrite=options.force)
    return 0


def _opened(options: Namespace, path: Path | None = None) -> "Document":
    from journeyboard.store.document import open_document

    return open_document(path or options.file, read_only=True)


def _map_of(document: "Document", number: int, version: str | None = None) -> "tuple[Contents, Id]":
    from journeyboard.edit.versions import state_of
    from journeyboard.model import maps
    from journeyboard.store.errors import Unavailable

    contents = state_of(document.store, version) if version is not None else document.store
    found = maps(contents)
    if not 1 <= number <= len(found):
        what = f"there is no map {number} in {document.path.name}, which holds {len(found)}"
        raise Unavailable(what, safe="nothing was written", do="choose another with --map")
    return contents, found[number - 1].id


def _info(options: Namespace) -> int:
    from journeyboard.insight.summary import summaries

    with _opened(options) as document:
        found = [asdict(summary) for summary in summaries(document.store)]
        told = {"format": document.version, "revision": document.revision, "maps": found}
    show(as_json(told) if options.json else "\n".join(in_words(told)), sys.stdout)
    return 0


def _versions(options: Namespace) -> int:
    from journeyboard.insight.summary import version_facts, versions

    with _opened(options) as document:
        found = [version_facts(each) for each in versions(document.store)]
    words = as_json(found) if options.json else "\n".join(map(version_line, found)) or "no versions"
    show(words, sys.stdout)
    return 0


def _check(options: Namespace) -> int:
    from journeyboard.store.check import check

    findings = check(options.file)
    more = [f"and {len(findings) - MOST_FINDINGS:,} more"] if len(findings) > MOST_FINDINGS else []
    show("\n".join(findings[:MOST_FINDINGS] + more) or f"{options.file.name} is whole", sys.stdout)
    if findings:
        say(f"{options.file.name} is damaged; it was not touched; {ways_out(options.file.name)}")
    return FAILED if findings else 0


def _recover(options: Namespace) -> int:
    from journeyboard.edit.mending import mended
    from journeyboard.insight.summary import summaries
    from journeyboard.store.document import create
    from journeyboard.store.salvage import salvage

    _spare(options.file, options.damaged, force=options.force)
    with create(options.file, mended(salvage(options.damaged)), overwrite=options.force) as document:
        found = [asdict(summary) for summary in summaries(document.store)]
    words = f"{options.file.name} holds what can be read of {options.damaged.name}:"
    show("\n".join([words, *in_words({"maps": found})]), sys.stdout)
    return 0


def _keys(_: Namespace) -> int:
    from journeyboard.desktop.commands.key_table import key_page

    show(key_page(), sys.stdout)
    return 0


def _templates(_: Namespace) -> int:
    from journeyboard.importing.shelf import templates

    return _list(templates())


def _samples(_: Namespace) -> int:
    from journeyboard.importing.shelf import samples

    return _list(samples())


def _list(starters: "list[Starter]") -> int:
    wide = max(len(starter.name) for starter in starters)
    lines = (f"{each.name:<{wide}}  {each.title}: {each.description}" for each in starters)
    show("\n".join(lines), sys.stdout)
    return 0


def _failed(error: Exception) -> int:
    from journeyboard.display import drawing_ready
    from journeyboard.store.connection import explained
    from journeyboard.store.errors import JourneyError

    if os.environ.get("JOURNEYBOARD_TRACEBACK"):
        raise error
    missing = drawing_ready() if isinstance(error, ImportError) else None
    foreseen = isinstance(error, JourneyError | OSError)
    say(missing or (explained(error).told if foreseen else unexpected(error)))
    return FAILED


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    WINDOW: _window,
    "new": _new,
    "import": _import,
    "export": _export,
    "compare": _compare,
    "info": _info,
    "versions": _versions,
    "check": _check,
    "recover": _recover,
    "keys": _keys,
    "templates": _templates,
    "samples": _samples,
}
