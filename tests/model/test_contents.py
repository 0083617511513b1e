"""Records are read by kind, by map and in order."""

from journeyboard.model import JourneyMap, Records, Stage, everything, in_map, maps


def test_a_map_sees_its_own_records_in_their_order() -> None:
    second = Stage(map_id="m", name="Purchase", order="a1")
    first = Stage(map_id="m", name="Awareness", order="a0")
    other = Stage(map_id="n", name="Elsewhere", order="a0")
    contents = Records([second, other, first])
    assert in_map(contents, Stage, "m") == [first, second]
    assert {record.id for record in everything(contents)} == {first.id, second.id, other.id}


def test_maps_come_in_their_order() -> None:
    to_be = JourneyMap(title="To be", order="a1")
    as_is = JourneyMap(title="As is", order="a0")
    assert maps(Records([to_be, as_is])) == [as_is, to_be]
