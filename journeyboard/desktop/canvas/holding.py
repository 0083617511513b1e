"""A key that is held changes things on and on, and that is one undo step when it is let go."""

from collections.abc import Callable, Iterable

from journeyboard.model import Record

from .bench import Bench


class Hold:
    """The map shows what the key has done so far; the store hears of it when the key is let go."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._deed = ""
        self._commit: Callable[[], None] | None = None

    def begin(self, deed: str) -> None:
        """Go on with what is held; another deed settles it first."""
        if deed != self._deed:
            self.settle()
        self._deed = deed

    def show(self, records: Iterable[Record], commit: Callable[[], None]) -> None:
        """Show records as they would be. ``commit`` makes all that was shown since ``begin`` one change."""
        self._commit = commit
        self._bench.show(self._bench.scene.show(records))

    def settle(self) -> None:
        """Make one change of it, if there is any."""
        commit = self._commit
        self.drop()
        if commit is not None:
            commit()

    def drop(self) -> None:
        """Show what is committed again."""
        self._deed = ""
        if self._commit is not None:
            self._commit = None
            self._bench.show(self._bench.scene.unshow())
