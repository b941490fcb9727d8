//! Canned queries, and the views that they stand on, run on other engines as they are: they keep to
//! what SQL engines share. The parser reads them as each of several dialects does.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use sqlparser::ast::{Expr, Query, SetExpr, Statement, visit_expressions, visit_relations};
use sqlparser::dialect::{
    Dialect, DuckDbDialect, GenericDialect, PostgreSqlDialect, SQLiteDialect,
};
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};
use stats::query::{Kind, all};
use stats::store::VIEWS;

/// Functions that standard SQL, or PostgreSQL, DuckDB and SQLite alike, know by this name and with this
/// meaning.
const FUNCTIONS: [&str; 25] = [
    "abs",
    "avg",
    "coalesce",
    "count",
    "cume_dist",
    "dense_rank",
    "exp",
    "first_value",
    "lag",
    "last_value",
    "lead",
    "length",
    "ln",
    "lower",
    "max",
    "min",
    "ntile",
    "nullif",
    "percent_rank",
    "power",
    "rank",
    "replace",
    "round",
    "row_number",
    "sum",
];

/// Names that only SQLite has.
const RELATIONS: [&str; 4] = ["sqlite_master", "sqlite_schema", "dbstat", "generate_series"];

/// What in a statement other engines may not know. Each of them reads it with values in place of
/// parameters.
fn faults(sql: &str) -> Vec<String> {
    let dialects: [(&str, &dyn Dialect); 4] = [
        ("any", &GenericDialect {}),
        ("PostgreSQL", &PostgreSqlDialect {}),
        ("DuckDB", &DuckDbDialect {}),
        ("SQLite", &SQLiteDialect {}),
    ];
    let mut faults = Vec::new();
    for (name, dialect) in dialects {
        match Parser::parse_sql(dialect, sql) {
            Err(error) => faults.push(format!("{name}: {error}")),
            Ok(statements) if statements.len() != 1 => faults.push("one statement".to_owned()),
            Ok(_) => {}
        }
    }
    let dialect = GenericDialect {};
    for token in Tokenizer::new(&dialect, sql).tokenize().unwrap_or_default() {
        match token {
            Token::Word(word) if matches!(word.quote_style, Some('`' | '[')) => {
                faults.push(format!("quotation of {}", word.value));
            }
            Token::Word(word) if word.value.eq_ignore_ascii_case("rowid") => {
                faults.push("rowid".to_owned());
            }
            Token::DoubleEq => faults.push("==".to_owned()),
            _ => {}
        }
    }
    let statements = Parser::parse_sql(&SQLiteDialect {}, sql).unwrap_or_default();
    let _ = visit_expressions(&statements, |expression| {
        match expression {
            Expr::Function(function) => {
                let name = function.name.to_string().to_lowercase();
                if !FUNCTIONS.contains(&name.as_str()) {
                    faults.push(format!("{name}()"));
                }
            }
            Expr::BinaryOp { op, .. } => {
                let op = op.to_string();
                let known =
                    ["+", "-", "*", "/", "%", "||", "=", "<>", "<", "<=", ">", ">=", "AND", "OR"];
                if !known.contains(&op.as_str()) {
                    faults.push(op);
                }
            }
            _ => {}
        }
        ControlFlow::<()>::Continue(())
    });
    let _ = visit_relations(&statements, |relation| {
        let name = relation.to_string().to_lowercase();
        if RELATIONS.contains(&name.as_str()) || name.starts_with("pragma_") {
            faults.push(name);
        }
        ControlFlow::<()>::Continue(())
    });
    faults
}

/// The statement with a value in place of each parameter, as its header says of which type.
fn with_values(query: &stats::query::Query) -> String {
    let mut parameters: Vec<_> = query.parameters.iter().collect();
    // The longest first, since one may begin with another.
    parameters.sort_by_key(|it| std::cmp::Reverse(it.name.len()));
    let lines = query.sql.lines().filter(|line| !line.trim_start().starts_with("--"));
    let sql = lines.collect::<Vec<_>>().join("\n");
    parameters.into_iter().fold(sql, |sql, parameter| {
        let value = if parameter.kind == Kind::Text { "'x'" } else { "1" };
        sql.replace(&format!(":{}", parameter.name), value)
    })
}

/// Whether the rows of a statement come in an order.
fn is_ordered(sql: &str) -> bool {
    let statements = Parser::parse_sql(&SQLiteDialect {}, sql).unwrap_or_default();
    let ordered =
        |query: &Query| query.order_by.is_some() && !matches!(*query.body, SetExpr::Values(_));
    statements.iter().all(|it| matches!(it, Statement::Query(query) if ordered(query)))
}

#[test]
fn canned_queries_run_on_other_engines() {
    let mut found = Vec::new();
    for query in all() {
        let sql = with_values(&query);
        assert!(is_ordered(&sql), "{}: ORDER BY at its end", query.name);
        found.extend(faults(&sql).into_iter().map(|fault| format!("{}: {fault}", query.name)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_views_under_canned_queries_run_on_other_engines() {
    let mut used = BTreeSet::new();
    let mut next: Vec<String> = all().map(|query| with_values(&query)).collect();
    while let Some(sql) = next.pop() {
        let statements = Parser::parse_sql(&SQLiteDialect {}, &sql).unwrap_or_default();
        let _ = visit_relations(&statements, |relation| {
            let view = VIEWS.iter().find(|(name, _)| relation.to_string() == *name);
            if let Some((name, file)) = view
                && used.insert(*name)
            {
                next.push((*file).to_owned());
            }
            ControlFlow::<()>::Continue(())
        });
    }
    assert!(used.contains("figure") && used.contains("cell"), "{used:?}");
    let used = VIEWS.iter().filter(|(name, _)| used.contains(name));
    let found: Vec<String> = used
        .flat_map(|(name, file)| faults(file).into_iter().map(move |it| format!("{name}: {it}")))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_only_sqlite_knows_is_found() {
    for sql in [
        "SELECT ifnull(a, 1) FROM t ORDER BY a",
        "SELECT printf('%.1f', a) FROM t",
        "SELECT group_concat(a) FROM t",
        "SELECT total(a) FROM t",
        "SELECT iif(a, 1, 2) FROM t",
        "SELECT julianday('now')",
        "SELECT json_extract(a, '$.b') FROM t",
        "SELECT a FROM t WHERE a IS 1",
        "SELECT a FROM t WHERE a IS NOT b",
        "SELECT a FROM t WHERE a == 1",
        "SELECT a FROM t WHERE a GLOB 'x*'",
        "SELECT a FROM t WHERE a MATCH 'x'",
        "SELECT a FROM t LIMIT 5, 10",
        "SELECT `a` FROM t",
        "SELECT rowid FROM t",
        "SELECT name FROM sqlite_master",
        "SELECT name FROM pragma_table_info('t')",
        "SELECT a FROM t INDEXED BY i",
        "SELECT 1; SELECT 2",
    ] {
        assert!(!faults(sql).is_empty(), "{sql}");
    }
    let portable = "WITH s AS (SELECT a, sum(b) FILTER (WHERE c > 0) AS b FROM t GROUP BY a)
        SELECT a, rank() OVER (PARTITION BY a ORDER BY b DESC) AS place, a || 'x' AS text,
        CASE WHEN b IS NULL THEN 0 ELSE round(100.0 * b / nullif(a, 0), 1) END AS share
        FROM s ORDER BY place, a";
    assert_eq!(faults(portable), Vec::<String>::new());
}
