-- Where each figure stands in its source, for whoever wants to see it with their own eyes.
--
-- One row per cell would be larger than the figures themselves. Files of one kind lay out their
-- cells alike, most of all the rows of one wide table; so the layout is stored once, with lines and
-- rows counted from the first, and a report names its layout and where it begins. The text of a
-- cell that is no plain number has its place in cell_note.
CREATE TABLE place_layout (
    layout_id INTEGER PRIMARY KEY,
    -- A line for each row of the source: its place, then the rows of the form that stand there and
    -- the columns of their cells, runs of them by their first: `table=3,row=2|received:natural_person=3-9;`
    cells TEXT NOT NULL UNIQUE
);

-- A report that a second source completed has a row for each of the two; of two places of one cell,
-- the one of the later source holds.
CREATE TABLE cell_place (
    report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES source_file (source_id),
    first INTEGER NOT NULL, -- line or row 1 of the layout
    layout_id INTEGER NOT NULL REFERENCES place_layout (layout_id),
    PRIMARY KEY (report_id, source_id)
) WITHOUT ROWID;
