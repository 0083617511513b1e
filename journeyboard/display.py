"""Says, before Qt is started, what Qt would abort for: a missing system library or no display. Linux only."""

import ctypes
import os
import sys
from collections.abc import Mapping

CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What Qt's own libraries load, and the Debian packages that hold it (as listed by ldd)."""
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}

SAFE = "nothing was changed"
WITHOUT = "`journeyboard export`, `info` and `check` work without a window"


def ready() -> str | None:
    """Why no window can be opened (what happened; what is safe; what to do), None when one can."""
    if not sys.platform.startswith("linux"):
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen not in ("", "xcb", "wayland"):
        return drawing_ready()
    if drawing_ready():
        return _missing_packages(CORE | X11)
    return _no_display() or _no_screen(chosen)


def drawing_ready() -> str | None:
    """Why Qt cannot even draw without a window, None when it can."""
    return _missing_packages(CORE) if sys.platform.startswith("linux") else None


def _no_display() -> str | None:
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    do = f"start it from a desktop, or set DISPLAY; {WITHOUT}"
    return f"there is no display to open a window on; {SAFE}; {do}"


def _no_screen(chosen: str) -> str | None:
    """Qt takes Wayland or X11, whichever answers, unless it was told which one."""
    tries = {"WAYLAND_DISPLAY": (WAYLAND, _wayland_answers), "DISPLAY": (X11, _x11_answers)}
    wanted = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}.get(chosen)
    problem = None
    for variable, (libraries, answers) in tries.items():
        if wanted == variable or (wanted is None and os.environ.get(variable)):
            problem = _missing_packages(libraries) or (None if answers() else _silent(variable))
            if problem is None:
                return None
    return problem


def _silent(variable: str) -> str:
    value = os.environ.get(variable, "")
    return f"the display “{value}” does not answer; {SAFE}; set {variable} to one that runs; {WITHOUT}"


def _missing_packages(libraries: Mapping[str, str]) -> str | None:
    missing = [package for library, package in libraries.items() if not _loads(library)]
    if not missing:
        return None
    words = "a system library that Qt needs is" if len(missing) == 1 else "system libraries that Qt needs are"
    return f"{words} missing; {SAFE}; type: sudo apt install {' '.join(missing)}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x11_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    if not os.environ.get("XDG_RUNTIME_DIR"):
        return False
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)
