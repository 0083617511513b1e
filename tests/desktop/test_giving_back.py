"""Memory of pictures that are thrown away; in a process of its own, whose heap has no holes for them."""

import json
import subprocess
import sys

import pytest

MB = 1 << 20
MAKE_AND_DROP = """
import ctypes, json
from PySide6.QtGui import QImage
from journeyboard.desktop.giving_back import give_back_pictures

class Figures(ctypes.Structure):
    _fields_ = [("sizes", ctypes.c_size_t * 10)]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Figures
give_back_pictures()
found = []
for _ in range(3):
    image = QImage(512, 512, QImage.Format.Format_RGB32)
    found.append(libc.mallinfo2().sizes[4])
    del image
    found.append(libc.mallinfo2().sizes[4])
print(json.dumps(found))
"""
"""Prints the bytes outside the heap while there is a tile, and after it."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks glibc")
def test_each_tile_is_given_back_however_many_were_before() -> None:
    told = subprocess.run([sys.executable, "-c", MAKE_AND_DROP], check=True, capture_output=True)
    found = json.loads(told.stdout)
    assert all(during >= after + MB for during, after in zip(found[::2], found[1::2], strict=True))
    assert len(set(found[1::2])) == 1
