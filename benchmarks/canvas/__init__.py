"""How fast the canvas is, beside what the machine can do at all: ``python -m benchmarks.canvas --help``."""
