"""Whatever was compared on the way: what is drawn after the comparison is what a fresh scene draws."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.desktop.canvas.header_tiles import header_primitives
from journeyboard.desktop.canvas.scene import Scene
from journeyboard.desktop.canvas.tiles import Layer
from journeyboard.drawing.listing import listing
from journeyboard.edit.notes import delete, retext
from journeyboard.edit.stages import rename_stage
from journeyboard.importing.interchange import load
from journeyboard.insight.compare import compare
from journeyboard.layout.changes import Before, Changes
from journeyboard.model import Note, Records, Stage, maps
from journeyboard.store.store import Store

WHOLE = load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8"))
OLD = Records(WHOLE)
MAP = maps(OLD)[0].id
NOTES, STAGES = sorted(OLD.of(Note)), sorted(OLD.of(Stage))

deed = st.one_of(
    st.tuples(st.sampled_from(["delete", "reword"]), st.sampled_from(NOTES)),
    st.tuples(st.just("rename"), st.sampled_from(STAGES)),
    st.tuples(st.sampled_from(["compare", "close"]), st.just("")),
)


def drawn(scene: Scene, zoom: float) -> str:
    cells = [part for batch in scene.cells(scene.extent(), zoom) for part in batch]
    heads = [part for layer in (Layer.STAGES, Layer.LANES) for part in header_primitives(scene, layer, zoom)]
    return listing([*cells, *heads])


def do(store: Store, scene: Scene, what: str, id: str) -> None:
    if what == "compare":
        found = compare(OLD, MAP, store, MAP)
        scene.mark(Changes(scene.layout, Before(found, OLD, MAP)))
    elif what == "close":
        scene.mark(None)
    elif what == "rename":
        rename_stage(store, id, f"{store.of(Stage)[id].name} too")
    elif id in store.of(Note):
        delete(store, [id]) if what == "delete" else retext(store, id, f"{store.of(Note)[id].text} too")


@settings(max_examples=30, deadline=None)
@given(st.lists(deed, max_size=10), st.sampled_from([0.05, 0.2, 0.4, 1.0, 2.0]))
def test_a_closed_comparison_leaves_no_trace(deeds, zoom):
    store = Store(WHOLE)
    scene = Scene(store, MAP, "light")
    store.listen(lambda change: scene.follow(change.pairs))
    for what, id in [*deeds, ("compare", "")]:
        do(store, scene, what, id)
        drawn(scene, zoom)
    scene.mark(None)
    assert drawn(scene, zoom) == drawn(Scene(store, MAP, "light"), zoom)
