"""Finding notes on the map: the search, the strip below the top bar, filters and replacing."""
