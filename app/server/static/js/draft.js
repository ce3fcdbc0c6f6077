// Saves the input of a long form while its tab is open, for at most half a day, so that a wrong tap
// does not lose a line-up. The draft is deleted when the form is saved or cleared.
import { showRows } from "./addrow.js";

const KEEP_FOR = 12 * 60 * 60 * 1000; // milliseconds

const form = document.querySelector("form[data-draft]");
// A next game that was played has its own draft, and so has each split into fair sides.
const plan = form?.elements.namedItem("plan")?.value ?? "";
const seed = new URLSearchParams(location.search).get("seed") ?? "";
const key = form && `draft ${form.dataset.draft} ${location.pathname} ${plan} ${seed}`;

// The version that the page was rendered from: a draft of an older version would overwrite newer
// changes.
const seen = form?.querySelector("input[type=hidden][name=seen]")?.value ?? "";

// The fields with user input. A confirmation is valid only on the page that asked for it.
function fields() {
  return [...form.elements].filter((field) => field.id && field.type !== "hidden" && field.matches("input, select") && !["f-sure", "f-replace"].includes(field.id) && field.type !== "search");
}

function value(field) {
  return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
}

function keep() {
  const typed = fields().map((field) => [field.id, value(field)]);
  sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), seen, typed }));
}

function forget() {
  sessionStorage.removeItem(key);
}

function kept() {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key));
    if (draft && draft.seen === seen && Date.now() - draft.at < KEEP_FOR) return draft.typed;
  } catch {
    // The draft was saved by another version of this script.
  }
  forget();
  return null;
}

function restore(typed) {
  const numbers = typed.map(([id]) => Number(/^f-new_name_(\d+)$/.exec(id)?.[1] ?? -1));
  showRows(Math.max(...numbers));
  for (const [id, was] of typed) {
    const field = document.getElementById(id);
    if (!field || !form.contains(field)) continue;
    if (typeof was === "boolean") field.checked = was;
    else field.value = was;
    // Open sections with restored input, so that it is visible.
    const fold = field.closest("details");
    if (fold && (was === true || (typeof was === "string" && was !== "" && field.matches(".game-more :is(input, select)")))) fold.open = true;
  }
  showRows(0);
  form.dispatchEvent(new Event("change"));
  const note = form.querySelector("[data-draft-note]");
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    forget();
    form.reset();
    location.reload();
  });
}

if (form) {
  // A page with errors or selected sides already contains the input.
  if (document.getElementById("problems") || "picked" in form.dataset) keep();
  else {
    const typed = kept();
    if (typed) restore(typed);
  }
  let sent = false;
  form.addEventListener("input", () => {
    sent = false;
    keep();
  });
  form.addEventListener("submit", () => {
    sent = true;
  });
  form.querySelector(".count-acts a").addEventListener("click", forget);
  // Delete the draft only if the form was sent: without a connection, the form stays on the page.
  addEventListener("pagehide", () => {
    if (sent && !form.querySelector("[data-offline-error]")) forget();
  });
  // A form that is saved for later sending must not be filled in again.
  form.addEventListener("held", () => {
    sent = true;
  });
}
