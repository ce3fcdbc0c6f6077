// More rows for new names: copies the last row, with the next number in every
// name, id and label.
for (const list of document.querySelectorAll("[data-addrow]")) {
  const button = list.parentElement.querySelector("[data-addrow-button]");
  if (!button) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const rows = list.querySelectorAll("[data-row]");
    const last = rows[rows.length - 1];
    const from = rows.length - 1;
    const row = last.cloneNode(true);
    row.classList.remove("field-bad");
    for (const error of row.querySelectorAll(".error")) error.remove();
    for (const element of row.querySelectorAll("*")) {
      for (const attribute of ["id", "name", "for"]) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replace(new RegExp(`_${from}$`), `_${from + 1}`));
      }
      element.removeAttribute("aria-invalid");
      element.removeAttribute("aria-describedby");
      if (element.matches("input")) element.value = "";
      if (element.matches("select")) element.selectedIndex = 0;
      if (element.matches("label .hidden, label.hidden")) {
        element.textContent = element.textContent.replace(String(from + 1), String(from + 2));
      }
    }
    list.append(row);
    row.querySelector("input").focus();
  });
}
