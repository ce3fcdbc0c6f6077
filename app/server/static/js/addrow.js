// An input for a new name, and a button that shows the next one. The page contains some inputs for
// browsers without scripts; when all of them are visible, the last one is copied, with the next
// number in every name, id and label.
const list = document.querySelector("[data-addrow]");
const fold = list?.closest("details");
const button = fold?.querySelector("[data-addrow-button]");

function rows() {
  return [...list.querySelectorAll("[data-row]")];
}

function name(row) {
  return row.querySelector("[data-head-name]");
}

// Hides the blank inputs after the first one.
function foldUp() {
  let blank = 0;
  for (const row of rows()) {
    const empty = name(row).value === "" && !row.classList.contains("field-bad");
    if (empty) blank += 1;
    row.hidden = empty && blank > 1;
  }
}

function copy() {
  const all = rows();
  const from = all.length - 1;
  const row = all[from].cloneNode(true);
  row.classList.remove("field-bad");
  for (const error of row.querySelectorAll(".error")) error.remove();
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of ["id", "name", "for"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(new RegExp(`_${from}$`), `_${from + 1}`));
    }
    element.removeAttribute("aria-invalid");
    element.removeAttribute("aria-describedby");
    if (element.matches("[type=radio]")) element.checked = false;
    else if (element.matches("input")) element.value = "";
    if (element.matches("select")) element.selectedIndex = 0;
    if (element.matches("label .hidden, label.hidden")) {
      element.textContent = element.textContent.replace(String(from + 1), String(from + 2));
    }
  }
  list.append(row);
  return row;
}

// Shows the next input and focuses it; reuses a visible blank one.
export function addRow() {
  const all = rows();
  const row = all.find((row) => name(row).value === "") ?? copy();
  row.hidden = false;
  name(row).focus();
}

// Makes sure that the inputs up to this number exist, and shows those with a name.
export function showRows(number) {
  if (!list) return;
  while (rows().length <= number) copy();
  foldUp();
}

if (button) {
  button.hidden = false;
  fold.open = true;
  fold.querySelector("summary").hidden = true;
  foldUp();
  button.addEventListener("click", addRow);
}
