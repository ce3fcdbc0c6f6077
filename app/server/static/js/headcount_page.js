// The page of a headcount: the buttons call the API, and the page shows the shared count.
import { follow } from "./live.js";

const page = document.querySelector("[data-headcount-id]");
const id = page.dataset.headcountId;
const board = page.querySelector("[data-board]");
const live = page.querySelector("[data-live]");
const failed = page.querySelector("[data-failed]");
const words = page.querySelector("[data-words]");

let latest = "";

// A later response may be older, so the newest record counts. Its times are strings of one
// length, so they can be compared as text.
function show(headcount) {
  if (headcount.last_updated < latest) return;
  latest = headcount.last_updated;
  const { current, maximum } = headcount.occupancy;
  const state = current < maximum ? "room" : current === maximum ? "full" : "over";
  put("[data-current]", current);
  put("[data-maximum]", maximum);
  put("[data-words]", words.dataset[state].replace("#", Math.abs(maximum - current)));
  board.classList.toggle("board-owes", state !== "room");
}

// An element is changed only if its text differs, so that screen readers do not read it again.
function put(selector, text) {
  const element = page.querySelector(selector);
  if (element.textContent !== String(text)) element.textContent = text;
}

function showStatus(text, broken = false) {
  if (live.textContent !== text) live.textContent = text;
  live.classList.toggle("live-status-broken", broken);
}

for (const form of page.querySelectorAll("[data-count-action]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count(form.dataset.countAction);
  });
}

async function count(action) {
  try {
    const response = await fetch(`/space/${id}/${action}`, { method: "PUT" });
    if (response.status === 404) return end();
    if (!response.ok) throw new Error(response.status);
    show(await response.json());
    failed.textContent = "";
  } catch {
    failed.textContent = failed.dataset.failed;
  }
}

const stream = follow(`/count/${id}/events`, {
  open: () => showStatus(live.dataset.connected),
  space: (event) => show(JSON.parse(event.data)),
  gone: end,
  broken: () => showStatus(live.dataset.lost, true),
});

function end() {
  stream.end();
  for (const button of page.querySelectorAll("[data-count-action] button")) button.disabled = true;
  showStatus(live.dataset.ended, true);
}
