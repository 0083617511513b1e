"""The real window, read by another process over the interface that screen readers use."""

import json
import os
import subprocess
import sys
from pathlib import Path

READER = Path(__file__).with_name("reader_of_screens.py")
SESSION = """
/usr/libexec/at-spi-bus-launcher --launch-immediately &
"$1" -m journeyboard --example & program=$!
/usr/bin/python3 -W ignore "$2"; told=$?
kill $program; wait $program
exit $told
"""


def test_the_map_is_read_as_a_table_of_stages_lanes_and_notes(display: str, tmp_path: Path) -> None:
    home = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = ["dbus-run-session", "--", "sh", "-c", SESSION, "sh", sys.executable, str(READER)]
    environment = os.environ | home | shown | {"HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["name"] == "Journey map: Switching to full fibre"
    assert told["rows"] == 8
    assert told["columns"][3] == "Stage 4, Onboarding"
    assert told["cell"].startswith("Onboarding, Pain points: 2 notes; Pain point, severity 4 blocking")
    assert told["pain"].startswith("Pain point, severity 4 blocking, Engineer no-show")
    assert told["its cell"] == "Onboarding, Pain points: 2 notes"
    assert told["items"] > 70
    assert "Press" in told["actions"]
