"""Every benchmark runs from the command line and says, as JSON, what it measured beside which floor."""

import json
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("export", ["--notes", "20"], {"notes", "floor", "pdf", "svg", "png"}),
        ("store", ["--notes", "200"], {"notes"}),
        ("startup", ["--runs", "1"], {"empty", "first_start", "start_page"}),
    ],
)
def test_a_benchmark_runs_and_tells_its_figures(name: str, words: list[str], told: set[str]) -> None:
    command = [sys.executable, "-m", f"benchmarks.{name}", *words, "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert told <= set(json.loads(done.stdout))
