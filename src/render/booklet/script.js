
"use strict";
// Tables that a reader can sort by a column and filter. Everything that is seen of it is made here, so that
// a page whose script does not run shows its tables whole and nothing that does not work.
(() => {
  const words = document.body.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const folded = (text) => text.normalize("NFKC").toLowerCase();

  /** What a cell is sorted by: its number in a column of numbers, else its words; null for nothing. */
  const key = (row, index, isNumber) => {
    const cell = row.cells[index];
    if (isNumber) return "value" in cell.dataset ? Number(cell.dataset.value) : null;
    const text = cell.textContent.trim();
    return text === "" || text === "-" ? null : text;
  };

  /** Puts a button into each heading. Rows go round: first order, the other, and as they were. */
  const sortable = (table, body, rows) => {
    const headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach((heading, index) => {
      if (heading.textContent === "") return;
      const isNumber = heading.classList.contains("n");
      const orders = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const next = orders[orders.indexOf(heading.ariaSort) + 1];
        for (const other of headings) other.removeAttribute("aria-sort");
        let sorted = rows;
        if (next) {
          heading.setAttribute("aria-sort", next);
          const sign = next === "ascending" ? 1 : -1;
          const keyed = rows.map((row) => [key(row, index, isNumber), row]);
          keyed.sort(([one], [other]) => {
            if (one === null || other === null) return (one === null) - (other === null);
            return sign * (isNumber ? one - other : collator.compare(one, other));
          });
          sorted = keyed.map(([, row]) => row);
        }
        body.append(...sorted);
      });
    });
  };

  /** Puts a field above a table. Rows that hold each of its words stay, and it says how many do. */
  const filterable = (region, table, rows, number) => {
    const texts = rows.map((row) => folded(row.textContent));
    const field = document.createElement("input");
    field.type = "search";
    field.id = `filter-${number}`;
    field.autocomplete = "off";
    field.spellcheck = false;
    const label = document.createElement("label");
    label.htmlFor = field.id;
    label.textContent = words.filter;
    const count = document.createElement("output");
    count.htmlFor.add(field.id);
    count.setAttribute("aria-live", "polite");
    const hint = document.createElement("span");
    hint.className = "hint";
    hint.textContent = words.hint;
    const show = () => {
      const wanted = folded(field.value).split(/\s+/).filter((word) => word !== "");
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !wanted.every((word) => texts[index].includes(word));
        if (!row.hidden) shown += 1;
      });
      const said = words.shown.replace("{shown}", shown).replace("{all}", rows.length);
      count.textContent = wanted.length > 0 ? said : "";
    };
    field.addEventListener("input", show);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || field.value === "") return;
      event.preventDefault();
      field.value = "";
      show();
    });
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.append(label, field, count, hint);
    region.before(tools);
    // What a browser kept of a page that was left and opened again.
    show();
  };

  const LEAST_TO_FILTER = 8;
  document.querySelectorAll("table[data-live]").forEach((table, number) => {
    const body = table.tBodies[table.tBodies.length - 1];
    const rows = Array.from(body.rows);
    if (rows.length > 1) sortable(table, body, rows);
    if (rows.length >= LEAST_TO_FILTER) filterable(table.parentElement, table, rows, number);
  });
})();
