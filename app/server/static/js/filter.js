// A search box that filters a list during typing. data-filter selects the list, data-filter-rows
// its rows; the search matches the data-name of each row.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

for (const box of document.querySelectorAll("[data-filter]")) {
  const list = document.querySelector(box.dataset.filter);
  const input = box.querySelector("input[type=search]");
  if (!list || !input) continue;
  box.hidden = false;
  const none = document.querySelector(`[data-none-for="${box.dataset.filter}"]`);
  const folds = [...list.querySelectorAll("details[data-filter-open]")];
  const wasOpen = new Map(folds.map((fold) => [fold, fold.open]));

  const narrow = () => {
    const wanted = plain(input.value.trim());
    let found = 0;
    for (const row of list.querySelectorAll(box.dataset.filterRows)) {
      const name = row.dataset.name;
      if (name === undefined) continue;
      row.hidden = wanted !== "" && !plain(name).includes(wanted);
      if (!row.hidden) found += 1;
    }
    for (const fold of folds) fold.open = wanted !== "" || wasOpen.get(fold);
    if (none) none.hidden = found > 0;
  };

  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    // Enter in a search box inside another form must not submit that form.
    if (event.key === "Enter" && box.tagName !== "FORM") event.preventDefault();
  });
  if (input.value && box.tagName !== "FORM") narrow();
}
