"""Mermaid journeys are read as Mermaid reads them, and what is changed on the way is said with its line."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing.mermaid import HIGHEST, LOWEST, is_journey, parse
from journeyboard.importing.problem import ImportProblem

WORKING_DAY = """\
journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
"""


def told(diagram):
    return {
        section.name: [(task.name, task.score, task.actors) for task in section.tasks]
        for section in diagram.sections
    }


def test_a_diagram_is_read_with_its_title_sections_tasks_scores_and_actors():
    diagram = parse(WORKING_DAY)
    assert diagram.title == "My working day"
    assert told(diagram) == {
        "Go to work": [
            ("Make tea", 5, ("Me",)),
            ("Go upstairs", 3, ("Me",)),
            ("Do work", 1, ("Me", "Cat")),
        ],
        "Go home": [("Go downstairs", 5, ("Me",)), ("Sit down", 5, ("Me",))],
    }
    assert not diagram.warnings


def tasks(lines):
    (section,) = parse(f"journey\nsection S\n{lines}").sections
    return [(task.name, task.score, task.actors) for task in section.tasks]


@pytest.mark.parametrize(
    ("line", "task"),
    [
        ("A task: 5: Alice, Bob, Charlie", ("A task", 5, ("Alice", "Bob", "Charlie"))),
        ("B task: 3:Bob, Charlie", ("B task", 3, ("Bob", "Charlie"))),
        ("C task: 5", ("C task", 5, ())),
        ("E task: 5:", ("E task", 5, ())),
        ("F task : 5 : Me , Me,", ("F task", 5, ("Me",))),
        ("G task: 5: Me: and more", ("G task", 5, ("Me",))),
        ("H task: 2.5", ("H task", 2.5, ())),
        ("Spaced <br/> out: 4", ("Spaced\nout", 4, ())),
        ("Two<br>lines<BR/>and</br />more: 4", ("Two\nlines\nand\nmore", 4, ())),
        ("Note #35;1#58; a#59;b: 4", ("Note #1: a;b", 4, ())),
        ("Say #quot;hi#quot;: 4", ('Say "hi"', 4, ())),
        ("I task: 4: Me # a remark: 5", ("I task", 4, ("Me",))),
        ("J task: 4: Me %% a comment", ("J task", 4, ("Me",))),
        ("走路: 4: 我，你", ("走路", 4, ("我，你",))),
        ("journeying: 4", ("journeying", 4, ())),
        ("sectional: 4", ("sectional", 4, ())),
    ],
)
def test_a_task(line, task):
    assert tasks(line) == [task]


def test_comments_directives_and_front_matter_are_skipped():
    front = "---\ntitle: 'From the front'\n---\n%%{init: {\n}}%%\n%% said: 3\n"
    text = front + "journey\n# not: 4\nsection S\nA: 3\nB"
    with pytest.raises(ImportProblem, match="line 11: “B” has no score"):
        parse(text)
    assert parse(text.removesuffix("B")).title == "From the front"


@pytest.mark.parametrize("title", ["title T", "TITLE  T ", "accTitle: x\ntitle T", "title T # remark"])
def test_a_title_may_stand_anywhere(title):
    for text in (f"journey\n{title}\nsection S\nA: 3", f"JOURNEY\nsection S\nA: 3\n{title}"):
        assert parse(text).title == "T"


def test_descriptions_are_kept_and_may_be_followed_on_the_same_line():
    diagram = parse(
        "journey\naccTitle: Short\naccDescr: One line\naccDescr {\n two\n lines } title T\nsection S"
    )
    assert diagram.description == ["Short", "One line", "two\nlines"]
    assert diagram.title == "T"
    assert told(diagram) == {"S": []}


def test_a_description_may_hold_what_ends_a_name():
    diagram = parse(
        "journey\naccTitle: Ticket #1: now; urgent\naccDescr { We're #1: ever }\nsection S # not this"
    )
    assert diagram.description == ["Ticket #1: now; urgent", "We're #1: ever"]
    assert told(diagram) == {"S": []}


def test_a_section_name_may_be_broken_into_lines_and_be_empty_of_tasks():
    diagram = parse("journey\nsection Go<br>home\nsection Go</br />out\nsection Rest")
    assert [section.name for section in diagram.sections] == ["Go home", "Go out", "Rest"]


def test_tasks_before_the_first_section_get_a_stage_of_their_own():
    diagram = parse("journey\nA: 3\nsection S\nB: 3")
    assert list(told(diagram)) == ["Start", "S"]
    assert diagram.warnings == ["line 2: tasks before the first section were put into a stage “Start”"]


@pytest.mark.parametrize(
    ("written", "score"), [("0", 1), ("-3", 1), ("6", 5), ("1e9", 5), ("inf", 5), ("5.01", 5), ("0.99", 1)]
)
def test_a_score_off_the_scale_is_clamped_and_its_line_named(written, score):
    diagram = parse(f"journey\nsection S\n\nA: {written}: Me")
    assert diagram.sections[0].tasks[0].score == score
    (warning,) = diagram.warnings
    assert warning.startswith("line 4:")
    assert written in warning


@pytest.mark.parametrize("written", ["good", "nan", "", "5 of 5", "五"])
def test_a_score_that_is_no_number_leaves_the_task_without_a_feeling(written):
    diagram = parse(f"journey\nsection S\nA: {written}: Me")
    assert diagram.sections[0].tasks[0].score is None
    assert diagram.warnings[0].startswith("line 3:")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("flowchart TD\nA-->B", "line 1: this is not a Mermaid journey"),
        ("\n\n%% x\nsequenceDiagram", "line 4: this is not a Mermaid journey"),
        ("", "not a Mermaid journey"),
        ("journeys\n", "not a Mermaid journey"),
        ("journey\nsection S\nMake tea", "line 3: “Make tea” has no score"),
        ("journey\nsection S: 3", "line 2: “: 3” belongs to no task"),
        ("journey\n<br>: 3", "line 2: a task has no name"),
        ("journey\naccDescr {\nnever closed", "line 2: the description is not closed"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text, words):
    with pytest.raises(ImportProblem) as refused:
        parse(text)
    assert words in refused.value.what


def test_a_text_too_long_for_a_record_is_cut_and_said():
    diagram = parse("journey\nsection " + "x" * 400)
    assert diagram.sections[0].name == "x" * 300
    assert diagram.warnings == ["line 2: the text was cut after 300 characters"]


def test_there_is_an_end_to_tasks():
    with pytest.raises(ImportProblem, match="more than 5,000 tasks"):
        parse("journey\nsection S\n" + "A: 3\n" * 5_001)


def outcome(text):
    try:
        return parse(text), ""
    except ImportProblem as refused:
        return None, refused.what


@pytest.mark.parametrize(
    "text",
    [
        "%%{" * 100_000,
        "journey\n" + " " * 500_000 + "x",
        "journey\n" + "accDescr {" * 50_000,
        "journey\nA" + " " * 400_000 + ": 3",
        "journey\n<" + " " * 400_000 + "br: 3",
        "journey\n" + "#" * 400_000,
        "# " * 200_000,
        "journey\n" + "# ;" * 100_000 + "x",
        "---\n" * 100_000,
        "journey\naccTitle" + " " * 400_000,
    ],
    ids=lambda text: text[:14],
)
def test_no_text_keeps_the_reader_busy(text):
    diagram, problem = outcome(text)
    assert diagram or len(problem) < 200


@given(st.text(st.sampled_from("journey\n:;#%{}<br>/ titlesection5,A\u00e9\t-"), max_size=80))
def test_any_text_is_read_or_refused(text):
    diagram, problem = outcome("journey\n" + text)
    assert diagram or problem.startswith("line ")
    scores = [task.score for section in diagram.sections for task in section.tasks] if diagram else []
    assert all(score is None or LOWEST <= score <= HIGHEST for score in scores)


NAMES = st.text(st.characters(categories=["Lu", "Nd"], max_codepoint=0x24F), min_size=1, max_size=12)
TASKS = st.lists(st.tuples(NAMES, st.integers(1, 5), st.lists(NAMES, unique=True, max_size=3)), max_size=4)


@given(st.lists(st.tuples(NAMES, TASKS), max_size=4), st.sampled_from(["\n", "\n  \n", ";", " ; \n"]))
def test_what_was_written_comes_back(sections, end):
    lines = ["journey"]
    for name, written in sections:
        lines += [f"section {name}", *(f"{task}: {score}: {', '.join(who)}" for task, score, who in written)]
    read = parse(end.join(lines))
    assert [
        (section.name, [(task.name, task.score, list(task.actors)) for task in section.tasks])
        for section in read.sections
    ] == sections
    assert Counter(read.warnings) == Counter()


def test_a_journey_is_told_from_other_diagrams():
    assert is_journey("%% note\n  Journey\n")
    assert is_journey("# note\njourney\n")
    assert not is_journey("pie title journey")
