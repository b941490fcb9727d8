//! The views, and keeping those in a file equal to those of the program.
//!
//! Views hold no data, so a newer program simply makes them anew; migrations are for tables.

use rusqlite::Connection;

/// Every view: its name and its file in `sql/views/`. One that uses another stands below it.
pub const VIEWS: &[(&str, &str)] = &[
    ("cell", include_str!("../../sql/views/cell.sql")),
    ("cell_by_report", include_str!("../../sql/views/cell_by_report.sql")),
    ("figure", include_str!("../../sql/views/figure.sql")),
    ("indicator_part", include_str!("../../sql/views/indicator_part.sql")),
    ("measure", include_str!("../../sql/views/measure.sql")),
    ("department_current", include_str!("../../sql/views/department_current.sql")),
    ("report_twice", include_str!("../../sql/views/report_twice.sql")),
    ("department_unclear", include_str!("../../sql/views/department_unclear.sql")),
    ("department_above", include_str!("../../sql/views/department_above.sql")),
    ("department_part", include_str!("../../sql/views/department_part.sql")),
    ("report_before", include_str!("../../sql/views/report_before.sql")),
    ("report_child", include_str!("../../sql/views/report_child.sql")),
    ("年报总表", include_str!("../../sql/views/年报总表.sql")),
    ("主动公开情况", include_str!("../../sql/views/主动公开情况.sql")),
    ("申请办理情况", include_str!("../../sql/views/申请办理情况.sql")),
    ("复议诉讼情况", include_str!("../../sql/views/复议诉讼情况.sql")),
    ("校验结果", include_str!("../../sql/views/校验结果.sql")),
    ("年度对比", include_str!("../../sql/views/年度对比.sql")),
];

const BEGIN: &str = "CREATE VIEW ";

/// The statement of a file as SQLite keeps it: without the comments above and the semicolon.
fn statement(file: &str) -> &str {
    let begin = file.find(BEGIN).unwrap_or(0);
    file[begin..].trim_end().trim_end_matches(';')
}

/// Whether the views in the file are those of the program, word for word.
pub fn are_current(connection: &Connection) -> rusqlite::Result<bool> {
    let mut stored = connection
        .prepare("SELECT sql FROM main.sqlite_master WHERE type = 'view' AND name = ?1")?;
    for (name, file) in VIEWS {
        let mut rows = stored.query([name])?;
        let same = match rows.next()? {
            Some(row) => row.get_ref(0)?.as_str_or_null()? == Some(statement(file)),
            None => false,
        };
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Drops the program's views where they are: a migration may change what they stand on.
pub fn drop_all(connection: &Connection) -> rusqlite::Result<()> {
    for (name, _) in VIEWS.iter().rev() {
        connection.execute_batch(&format!("DROP VIEW IF EXISTS main.\"{name}\""))?;
    }
    Ok(())
}

/// Creates the views in a file that has none of them.
pub fn create_all(connection: &Connection) -> rusqlite::Result<()> {
    for (_, file) in VIEWS {
        connection.execute_batch(statement(file))?;
    }
    Ok(())
}

/// Puts the program's views before those of a file that may not be changed, for one connection.
pub fn create_temporary(connection: &Connection) -> rusqlite::Result<()> {
    for (_, file) in VIEWS {
        let body = statement(file).trim_start_matches(BEGIN);
        connection.execute_batch(&format!("CREATE TEMPORARY VIEW {body}"))?;
    }
    Ok(())
}
