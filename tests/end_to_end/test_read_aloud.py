"""The real window, read by another process over the interface that screen readers use."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

READER = Path(__file__).with_name("reader_of_screens.py")
LISTENER = Path(__file__).with_name("listener_to_screens.py")
SESSION = """
/usr/libexec/at-spi-bus-launcher --launch-immediately &
"$1" -m journeyboard --example & program=$!
script=$2; shift 2
/usr/bin/python3 -W ignore "$script" "$@"; told=$?
kill $program; wait $program
exit $told
"""


def heard(script: Path, display: str, home: Path, *words: str) -> Any:
    """What a screen reader's script tells of the worked example in its real window."""
    kept = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = ["dbus-run-session", "--", "sh", "-c", SESSION, "sh", sys.executable, str(script), *words]
    environment = os.environ | kept | shown | {"HOME": str(home)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_what_a_key_has_done_is_announced(display: str, tmp_path: Path) -> None:
    told = heard(LISTENER, display, tmp_path, "Tab", "ctrl+Right", "ctrl+z")
    assert told[0] == "Moved to Consideration, Actions"
    assert told[-1] == "Undone: Move note"


def test_the_map_is_read_as_a_table_of_stages_lanes_and_notes(display: str, tmp_path: Path) -> None:
    told = heard(READER, display, tmp_path)
    assert told["name"] == "Journey map: Switching to full fibre"
    assert told["rows"] == 8
    assert told["columns"][3] == "Stage 4, Onboarding"
    assert told["cell"].startswith("Onboarding, Pain points: 2 notes; Pain point, severity 4 blocking")
    assert told["pain"].startswith("Pain point, severity 4 blocking, Engineer no-show")
    assert told["its cell"] == "Onboarding, Pain points: 2 notes"
    assert told["items"] > 70
    assert "Press" in told["actions"]
