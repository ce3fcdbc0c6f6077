// Keeps what was typed in a long form for as long as its tab is open, and half a day at most: a
// slip on a link must not cost a line-up. Saved or cleared, the draft is gone.
import { showRows } from "./addrow.js";

const KEEP_FOR = 12 * 60 * 60 * 1000; // milliseconds

const form = document.querySelector("form[data-draft]");
// A next game that was played has a draft of its own, and so have the fair sides picked for it.
const plan = form?.elements.namedItem("plan")?.value ?? "";
const seed = new URLSearchParams(location.search).get("seed") ?? "";
const key = form && `draft ${form.dataset.draft} ${location.pathname} ${plan} ${seed}`;

// Of what the page was made: a draft for what has changed since would overwrite that.
const seen = form?.querySelector("input[type=hidden][name=seen]")?.value ?? "";

// The fields that people fill in. What was confirmed counts for the page that asked.
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
    // Of another version of this page.
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
    // What was typed in a fold must be seen.
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
  // A page that says what is wrong, or picked sides, has what was typed already.
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
  // Only a form that went off is done with: without a connection it stays on the page.
  addEventListener("pagehide", () => {
    if (sent && !form.querySelector("[data-offline-error]")) forget();
  });
  // What is kept for later is not to be entered again.
  form.addEventListener("held", () => {
    sent = true;
  });
}
