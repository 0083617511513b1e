"""One field that finds notes on the map and everything that can be done."""
