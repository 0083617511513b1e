"""Whether this computer's user wants motion at all, where the system says so."""

import os
import sys
from functools import cache
from pathlib import Path

PATIENCE_MS = 150
"""A desktop that does not answer sooner is not waited for: it is asked once, when something is to move."""
_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion", (1,)),
    ("org.gnome.desktop.interface", "enable-animations", (False,)),
)
"""Namespace, key, and the answers that mean: no motion."""


@cache
def system_reduces() -> bool:
    """Whether the desktop is set to reduce motion; False where it does not say."""
    return sys.platform == "linux" and _has_bus() and any(_says(*asked) for asked in _ASKED)


def _has_bus() -> bool:
    """Whether there is a session bus to ask, so that none is started for it."""
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or socket.exists()


def _says(namespace: str, key: str, still: tuple[object, ...]) -> bool:
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    asked = QDBusMessage.createMethodCall(*_PORTAL, "Read")
    asked.setArguments([namespace, key])
    answer = bus.call(asked, timeout=PATIENCE_MS)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        return False
    return any(_plain(value) in still for value in answer.arguments())


def _plain(value: object) -> object:
    """The portal wraps its answer once or twice."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
