"""The start page: recent maps, templates, and the worked example. Imports no map code until it is painted."""
