"""The menu bar, as one literal: titles, command ids, None for a line, a nested pair for a submenu."""

Item = str | None | tuple[str, tuple["Item", ...]]

RECENT_FILES = "recent files"
ARRANGE: Item = (
    "Arrange",
    (
        "arrange.left",
        "arrange.centre",
        "arrange.right",
        "arrange.top",
        "arrange.middle",
        "arrange.bottom",
        None,
        "arrange.horizontal",
        "arrange.vertical",
        None,
        "arrange.tidy",
    ),
)

MENU: tuple[tuple[str, tuple[Item, ...]], ...] = (
    (
        "File",
        (
            "file.new",
            "file.open",
            ("Open recent", (RECENT_FILES,)),
            None,
            "file.save",
            "file.save_copy",
            "file.share_copy",
            "file.earlier",
            "file.export",
            None,
            "version.name",
            (
                "While looking back",
                ("history.compare", "past.restore", "past.copy", "past.leave"),
            ),
            "file.user_name",
            None,
            "file.start_page",
            "file.close",
            "file.quit",
        ),
    ),
    (
        "Edit",
        (
            "edit.undo",
            "edit.redo",
            None,
            "edit.cut",
            "edit.copy",
            "edit.paste",
            "edit.paste_one",
            "edit.duplicate",
            "edit.delete",
            None,
            "notes.to_map",
            None,
            "edit.select_all",
            "edit.select_none",
            ("Select by keyboard", ("select.also_next", "select.also_previous", "select.keep")),
            (
                "Select the same",
                ("select.kind", "select.colour", "select.owner", None, "select.stage", "select.lane"),
            ),
            None,
            "find.open",
            "find.replace",
            "find.next",
            "find.previous",
            None,
            (
                "Order",
                ("edit.to_front", "edit.forward", "edit.backward", "edit.to_back"),
            ),
            "edit.lock",
            "note.span",
            "note.park",
            "note.bring_back",
            ARRANGE,
            None,
            (
                "Severity or feeling",
                (
                    "pain.severity_0",
                    "pain.severity_1",
                    "pain.severity_2",
                    "pain.severity_3",
                    "pain.severity_4",
                ),
            ),
        ),
    ),
    (
        "Add",
        (
            "add.note",
            "add.touchpoint",
            "add.pain",
            "add.opportunity",
            "add.quote",
            "add.channel",
            "add.backstage",
            "add.text",
            "add.picture",
            None,
            "tool.select",
            "tool.hand",
            "tool.emotion",
            "tool.connector",
            None,
            ("Emotion point", ("feeling.label", "feeling.planned", "feeling.assumed", "feeling.plan")),
            (
                "Connector",
                (
                    "link.connect",
                    "link.next",
                    None,
                    "link.label",
                    "link.reverse",
                    None,
                    "link.leads_to",
                    "link.hurts",
                    "link.addresses",
                    "link.message",
                ),
            ),
        ),
    ),
    (
        "Map",
        (
            "map.rename",
            "map.organisation",
            "map.about",
            "map.reviewed",
            "map.rtl",
            (
                "Maps of this file",
                (
                    "map.add",
                    "map.duplicate",
                    "map.twin",
                    None,
                    "map.next",
                    "map.previous",
                    "map.earlier",
                    "map.later",
                    None,
                    "map.delete",
                ),
            ),
            None,
            "compare.open",
            (
                "Comparison",
                (
                    "compare.next",
                    "compare.previous",
                    "compare.panel",
                    None,
                    "compare.copy",
                    "compare.markdown",
                    "compare.pdf",
                    None,
                    "compare.close",
                ),
            ),
            None,
            ("Personas", ("persona.add", "persona.rename", "persona.next", "persona.delete")),
            None,
            "stage.select",
            "stage.add",
            "stage.rename",
            "stage.goal",
            "stage.left",
            "stage.right",
            (
                "Reshape the stage",
                (
                    "stage.insert_before",
                    "stage.insert_after",
                    None,
                    "stage.duplicate",
                    "stage.merge",
                    "stage.split",
                ),
            ),
            "stage.delete",
            None,
            (
                "Add a lane",
                (
                    "lane.add_actions",
                    "lane.add_touchpoints",
                    "lane.add_channels",
                    "lane.add_quotes",
                    "lane.add_emotions",
                    "lane.add_pains",
                    "lane.add_opportunities",
                    "lane.add_backstage",
                    "lane.add_free",
                ),
            ),
            "lane.select",
            "lane.rename",
            "lane.caption",
            "lane.up",
            "lane.down",
            "lane.insert_above",
            "lane.duplicate",
            "lane.collapse",
            "lane.lock",
            "lane.to_map",
            "lane.delete",
        ),
    ),
    (
        "View",
        (
            "view.zoom_in",
            "view.zoom_out",
            "view.actual_size",
            "view.fit",
            "view.fit_selection",
            "view.fit_stage",
            "view.back",
            "view.forward",
            "view.minimap",
            None,
            "view.snap",
            "view.dark",
            ("Wheel", ("wheel.moves", "wheel.zooms")),
            ("Motion", ("motion.system", "motion.full", "motion.reduced")),
            None,
            "view.next_part",
            "view.previous_part",
            None,
            "view.pains",
            "view.inspector",
            "view.history",
        ),
    ),
    ("Help", ("help.palette", "help.keys", "help.about")),
)


def ids(items: tuple[Item, ...]) -> list[str]:
    """The command ids of a menu and its submenus, in order."""
    found: list[str] = []
    for item in items:
        if isinstance(item, tuple):
            found += ids(item[1])
        elif item and item != RECENT_FILES:
            found.append(item)
    return found


def submenus() -> dict[str, str]:
    """The title of the submenu that a command is in, by the command's id."""
    nested = (item for _, items in MENU for item in items if isinstance(item, tuple))
    return {id: title for title, inner in nested for id in ids(inner)}
