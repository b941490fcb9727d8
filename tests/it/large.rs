//! Large files, and files of very many reports, are asked in other ways: at the same time, and for less.

use rusqlite::Connection;

use crate::support::{Stats, data, rows};

/// The sample under `name`, with so many free pages that it is no small file.
fn sample(stats: &Stats, name: &str, is_large: bool) {
    std::fs::copy(data().join("../../sample.db"), stats.path(name)).expect("a copy");
    if is_large {
        let connection = Connection::open(stats.path(name)).expect("a database");
        connection
            .execute_batch(
                "CREATE TABLE padding (bytes BLOB);
                INSERT INTO padding VALUES (zeroblob(40 << 20));
                DROP TABLE padding;",
            )
            .expect("free pages");
        assert!(stats.path(name).metadata().expect("a file").len() > 32 << 20);
    }
}

#[test]
fn a_large_file_answers_as_a_small_one() {
    let stats = Stats::new();
    sample(&stats, "small.db", false);
    sample(&stats, "large.db", true);
    for question in [
        "compare --year 2021 --format json",
        "compare --year 2022 --format csv",
        "compare --year 2021 --metric received.total --format md",
        "--lang zh compare --year 2021 --format table",
        "rank --year 2021 --metric received.total --format json",
        "compare --year 1999",
        "compare --year 2021 --region nowhere",
    ] {
        let [small, large] =
            ["small.db", "large.db"].map(|name| stats.run(&format!("--db {name} {question}")));
        assert_eq!(large.replace("large.db", "small.db"), small, "{question}");
    }
}

#[test]
fn a_file_damaged_behind_its_first_answers_says_so() {
    let stats = Stats::new();
    sample(&stats, "large.db", true);
    let path = stats.path("large.db");
    let connection = Connection::open(&path).expect("a database");
    let of_requests =
        "SELECT pageno FROM dbstat WHERE name = 'section_3_requests' AND pagetype = 'leaf'";
    let pages = rows(&connection, of_requests);
    drop(connection);
    let mut bytes = std::fs::read(&path).expect("a file");
    for page in &pages {
        let rusqlite::types::Value::Integer(page) = page[0] else { panic!("a page") };
        let start = (usize::try_from(page).expect("a page") - 1) * 4096;
        bytes[start..start + 4096].fill(0x5A);
    }
    std::fs::write(&path, bytes).expect("a file");
    let said = stats.run("--db large.db compare --year 2021");
    assert!(said.starts_with("exit: 4\n"), "{said}");
    assert!(said.contains("large.db"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_page_among_very_many_reports_says_how_a_rank_is_asked_for() {
    let stats = Stats::new();
    sample(&stats, "many.db", false);
    let connection = Connection::open(stats.path("many.db")).expect("a database");
    let tables = rows(
        &connection,
        "SELECT DISTINCT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name = 'report_id'",
    );
    connection.pragma_update(None, "foreign_keys", false).expect("no keys");
    for table in tables {
        let rusqlite::types::Value::Text(table) = &table[0] else { panic!("a name") };
        let sql = format!("UPDATE {table} SET report_id = report_id + 30000");
        connection.execute(&sql, []).expect("numbers of very many reports");
    }
    let name = "示例县交通运输局";
    stats.stdout(&format!("--db many.db report --department {name} --year 2022 -o page.html"));
    let page = std::fs::read_to_string(stats.path("page.html")).expect("a page");
    let start = page.find("id=\"place\"").expect("the part");
    let place = &page[start..start + page[start..].find("</section>").expect("its end")];
    assert!(place.contains("There are too many reports"), "{place}");
    let command = place.split("figure: ").nth(1).and_then(|it| it.split('<').next());
    let command = command.expect("a command").trim_start_matches("stats ");
    let said = stats.stdout(&command.replace("&quot;", ""));
    assert!(said.contains(name), "{said}");
}
