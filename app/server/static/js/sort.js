// Sorts a table on the page if it contains all rows (data-sortable). Without this script, the links
// in the column headings make the server sort.
const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

function key(row, column, type) {
  const cell = row.children[column];
  const text = (cell.dataset.value ?? cell.textContent).trim();
  return type === "number" ? Number(text) || 0 : text;
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  table.tHead.addEventListener("click", (event) => {
    const link = event.target.closest("a.sorter");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const head = link.closest("th");
    const column = heads.indexOf(head);
    const type = head.dataset.sort;
    // Numbers and dates start with the greatest, names with A.
    const first = type === "text" ? "ascending" : "descending";
    const now = head.getAttribute("aria-sort");
    const wanted = now ? (now === "ascending" ? "descending" : "ascending") : first;
    const way = wanted === "ascending" ? 1 : -1;
    const rows = [...body.rows].map((row) => ({ row, value: key(row, column, type) }));
    rows.sort((a, b) => way * (type === "number" ? a.value - b.value : collator.compare(a.value, b.value)));
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", wanted);
    body.append(...rows.map(({ row }) => row));
  });
}
