"""Presses keys in a window and prints what is announced, over AT-SPI. Run by the system's Python."""

import json
import subprocess
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from reader_of_screens import table  # noqa: E402

PATIENCE = 30.0
heard = []


def press(keys, loop):
    """One key after the other, the next when the one before was answered."""
    for number, key in enumerate(keys):
        subprocess.run(["xdotool", "key", key], check=True)
        deadline = time.monotonic() + PATIENCE
        while number and len(heard) < number and time.monotonic() < deadline:
            time.sleep(0.05)
    count = -1
    while count < len(heard):
        count = len(heard)
        time.sleep(1.5)
    loop.quit()


def focus():
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Journeyboard"]
    window = subprocess.run(search, check=True, capture_output=True, text=True).stdout.split()[-1]
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)


Atspi.init()
listener = Atspi.EventListener.new(lambda event: heard.append(event.any_data))
listener.register("object:announcement")
table()
focus()
loop = GLib.MainLoop()
threading.Thread(target=press, args=(sys.argv[1:], loop)).start()
loop.run()
print(json.dumps(heard))
