"""Reads web pages with lxml and collects the cells of their tables; a peer of `documents.rs`.

Prints the seconds that it took, without the start of Python: `lxml_tables.py ROUNDS FILE...`.
"""

import statistics
import sys
import time

from lxml import html


def cells(path):
    """The texts of all table cells of a page, row by row."""
    with open(path, "rb") as file:
        page = html.fromstring(file.read())
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./td|./th")]
        for row in page.iter("tr")
    ]


def main():
    """Reads all files once for each round."""
    rounds, paths = int(sys.argv[1]), sys.argv[2:]
    seconds = []
    for _ in range(rounds):
        begin = time.perf_counter()
        for path in paths:
            cells(path)
        seconds.append(time.perf_counter() - begin)
    print(statistics.median(seconds))


main()
