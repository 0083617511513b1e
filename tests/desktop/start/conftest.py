"""The start page as it is shown."""

import pytest
from shiboken6 import isValid

from journeyboard.desktop import windows


@pytest.fixture
def page(qtbot):
    made = windows.show_start()
    yield made
    if isValid(made):
        made.close()
