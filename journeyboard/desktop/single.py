"""One running program a desktop: whoever opens a second one gets the map in a window of the first."""

import json
import os
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from journeyboard.places import data_folder

PATIENCE_MS, MOST_BYTES = 1_000, 64 * 1024
ANSWER = b"taken\n"


def server_name() -> str:
    """A name for this user's desktop: another display, or another data folder, is another desktop."""
    seat = [str(data_folder()), *(os.environ.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY"))]
    return f"journeyboard-{sha256('|'.join(seat).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def hand_over(path: Path | None) -> bool:
    """Ask a running program to open a map (or its start page); whether it said that it does."""
    socket = QLocalSocket()
    socket.connectToServer(server_name())
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    name = None if path is None else str(path.absolute())
    socket.write(json.dumps({"open": name}).encode() + b"\n")
    while socket.bytesToWrite() and socket.waitForBytesWritten(PATIENCE_MS):
        pass
    taken = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == ANSWER
    socket.abort()
    return taken


class Door(QObject):
    """Hears what later starts of the program ask for."""

    asked = Signal(object)
    """A ``Path`` to open; None for the start page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def open(self) -> bool:
        """Listen; a socket that a killed program left is taken over. Whether that can be done."""
        if self._server.listen(server_name()):
            return True
        QLocalServer.removeServer(server_name())
        return self._server.listen(server_name())

    def _greet(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        known, path = _wanted(bytes(socket.readLine(MOST_BYTES).data()))
        if known:
            socket.write(ANSWER)
            socket.flush()
            # later: whoever hears it may ask the user, and the socket is gone before there is an answer
            QTimer.singleShot(0, self, partial(self.asked.emit, path))


def _wanted(line: bytes) -> tuple[bool, Path | None]:
    """Whether a line asks for something, and for which file."""
    try:
        name = json.loads(line)["open"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False, None
    if name is None:
        return True, None
    return isinstance(name, str) and Path(name).is_absolute(), Path(str(name))
