"""Disks as they fail: a file that another program holds, and no room left."""

import sqlite3
from contextlib import contextmanager

import pytest


@contextmanager
def locked(path):
    """Another program writes to the file just now."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


@contextmanager
def full_disk(limit):
    """No file may grow beyond ``limit`` bytes: SQLite meets a real failing write."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
