"""Runs statements on DuckDB, over the tables of a database of the program; a peer of `compare.rs`.

Reads a request as JSON from its input (see `benches/duckdb/mod.rs`) and prints a line of JSON for each
statement: its rows and the seconds of each round, the limit that stopped it, or the error. Without the package `duckdb` it ends with
status 3 and says so.
"""

import csv
import json
import os
import re
import sqlite3
import sys
import tempfile
import threading
import time

try:
    import duckdb
except ImportError:
    sys.exit(3)
# The folder beside this file has the same name, and Python takes it where the package is missing.
if not hasattr(duckdb, "connect"):
    sys.exit(3)

# What stands for NULL in a CSV file; a text of our tables is never this.
NULL = "\\N"

# What a statement may take at most: a round so many seconds, and all of them so much memory.
SECONDS = 60
MEMORY = "4GB"


def kind(declared):
    """The type of a column of DuckDB for the one that SQLite declares."""
    return "BIGINT" if "INT" in declared.upper() else "VARCHAR"


def copy_table(source, target, name, folder):
    """Copies one table, by way of a CSV file."""
    columns = [(row[1], kind(row[2])) for row in source.execute(f'PRAGMA table_info("{name}")')]
    declared = ", ".join(f'"{column}" {of}' for column, of in columns)
    target.execute(f'CREATE TABLE "{name}" ({declared})')
    path = os.path.join(folder, "table.csv")
    values = ", ".join(f"coalesce(\"{column}\", '{NULL}')" for column, _ in columns)
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(source.execute(f'SELECT {values} FROM "{name}"'))
    if os.path.getsize(path) == 0:
        return
    options = f"AUTO_DETECT false, HEADER false, NULLSTR '{NULL}', DELIMITER ',', QUOTE '\"', ESCAPE '\"'"
    target.execute(f"COPY \"{name}\" FROM '{path}' ({options})")


def copy(database, kept):
    """A DuckDB database with the same tables, kept in a file if one is named."""
    if kept and os.path.exists(kept):
        if os.path.getmtime(kept) > os.path.getmtime(database):
            return duckdb.connect(kept)
        os.remove(kept)
    source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    target = duckdb.connect(kept or ":memory:")
    names = source.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    with tempfile.TemporaryDirectory(dir=os.path.dirname(kept) if kept else None) as folder:
        for (name,) in names.fetchall():
            copy_table(source, target, name, folder)
    # The tables are read before anything is asked, as those of SQLite are.
    target.execute("CHECKPOINT")
    return target


def with_parameters(sql, kinds):
    """A statement with `$name` for `:name`, of the type that the header says."""
    lines = [line for line in sql.splitlines() if not line.lstrip().startswith("--")]

    def parameter(match):
        name = match.group(1)
        if name not in kinds:
            return match.group(0)
        return f"CAST(${name} AS {kind(kinds[name])})"

    return re.sub(r":([a-z_]+)\b", parameter, "\n".join(lines))


def plain(value):
    """A value as JSON has it: numbers of any kind as integers or floats."""
    if value is None or isinstance(value, (str, int)):
        return value
    number = float(value)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def ask(connection, question, rounds):
    """The answer to one statement."""
    sql = with_parameters(question["sql"], question["kinds"])
    used = {name: question["settings"].get(name) for name in question["kinds"] if f"${name}" in sql}
    seconds = []
    for _ in range(rounds):
        limit = threading.Timer(SECONDS, connection.interrupt)
        limit.start()
        try:
            begin = time.perf_counter()
            rows = connection.execute(sql, used).fetchall()
            seconds.append(time.perf_counter() - begin)
        finally:
            limit.cancel()
    return {"seconds": seconds, "rows": [[plain(value) for value in row] for row in rows]}


def main():
    """Copies the tables, makes the views and asks every question."""
    request = json.load(sys.stdin)
    connection = copy(request["database"], request["kept"])
    # Where NULL stands in an order is not said by the standard; this is how SQLite has it.
    connection.execute("SET default_null_order = 'nulls_first_on_asc_last_on_desc'")
    connection.execute(f"SET memory_limit = '{MEMORY}'")
    for sql in request["views"]:
        connection.execute(re.sub(r"CREATE VIEW", "CREATE OR REPLACE TEMPORARY VIEW", sql, count=1))
    for question in request["questions"]:
        try:
            answer = ask(connection, question, request["rounds"])
        except duckdb.InterruptException:
            answer = {"stopped": f"more than {SECONDS} s"}
        except duckdb.OutOfMemoryException:
            answer = {"stopped": f"more than {MEMORY}"}
        except duckdb.Error as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)
    version, = connection.execute("SELECT version()").fetchone()
    threads, = connection.execute("SELECT current_setting('threads')").fetchone()
    print(json.dumps({"version": version, "threads": threads}))


main()
