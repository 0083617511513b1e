"""Windows open for maps, and say calmly why one cannot."""

import pytest

from journeyboard.desktop.windows import open_path
from journeyboard.store.document import create
from journeyboard.store.errors import Unavailable


def test_a_file_without_a_map_is_refused_and_let_go(tmp_path, qapp):
    folder = tmp_path / "maps"
    folder.mkdir()
    path = folder / "empty.journey"
    create(path).close()
    with pytest.raises(Unavailable, match="holds no map; the file was not touched"):
        open_path(path)
    assert [each.name for each in folder.iterdir()] == [path.name]
