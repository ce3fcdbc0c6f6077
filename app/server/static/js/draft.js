// Keeps what was typed in a long form for as long as its tab is open: a slip on a link must not
// cost a line-up. Sent or cleared, the draft is gone.
const form = document.querySelector("form[data-draft]");
const key = form && `draft ${form.dataset.draft} ${location.pathname}`;

// The fields that people fill in, by name.
function fields() {
  return [...form.elements].filter((field) => field.name && field.type !== "hidden");
}

function value(field) {
  return field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
}

function keep() {
  const typed = fields().map((field) => [field.id, value(field)]);
  sessionStorage.setItem(key, JSON.stringify(typed));
}

function restore(text) {
  for (const [id, typed] of JSON.parse(text)) {
    const field = document.getElementById(id);
    if (!field || !form.contains(field)) continue;
    if (typeof typed === "boolean") field.checked = typed;
    else field.value = typed;
  }
  form.dispatchEvent(new Event("change"));
  const note = form.querySelector("[data-draft-note]");
  if (!note) return;
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    location.reload();
  });
}

if (form) {
  const kept = sessionStorage.getItem(key);
  // A page that says what is wrong has what was typed already.
  if (kept && !document.getElementById("problems")) restore(kept);
  form.addEventListener("input", keep);
  form.addEventListener("submit", () => sessionStorage.removeItem(key));
}
