// A headcount, live: the buttons ask the API, and the page follows what everybody counts.
import { follow } from "./live.js";

const page = document.querySelector("[data-space]");
const id = page.dataset.space;
const board = page.querySelector("[data-board]");
const live = page.querySelector("[data-live]");
const failed = page.querySelector("[data-failed]");
const words = page.querySelector("[data-words]");

let latest = "";

// What was answered later may be older: of two sights of the space the newer one counts.
// Their times are text of one length, so they compare as text.
function show(space) {
  if (space.last_updated < latest) return;
  latest = space.last_updated;
  const { current, maximum } = space.occupancy;
  const state = current < maximum ? "room" : current === maximum ? "full" : "over";
  put("[data-current]", current);
  put("[data-maximum]", maximum);
  put("[data-words]", words.dataset[state].replace("#", Math.abs(maximum - current)));
  board.classList.toggle("board-owes", state !== "room");
}

// Only what changed is touched, so that it is not read out again.
function put(which, text) {
  const at = page.querySelector(which);
  if (at.textContent !== String(text)) at.textContent = text;
}

function say(text, broken = false) {
  if (live.textContent !== text) live.textContent = text;
  live.classList.toggle("crowd-live-broken", broken);
}

for (const form of page.querySelectorAll("[data-press]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press(form.dataset.press);
  });
}

async function press(what) {
  try {
    const answer = await fetch(`/space/${id}/${what}`, { method: "PUT" });
    if (answer.status === 404) return over();
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.json());
    failed.textContent = "";
  } catch {
    failed.textContent = "That was not counted. Press again.";
  }
}

const stream = follow(`/count/${id}/events`, {
  open: () => say("Live"),
  space: (event) => show(JSON.parse(event.data)),
  gone: over,
  broken: () => say("Connection lost. Reconnecting…", true),
});

function over() {
  stream.end();
  for (const button of page.querySelectorAll("[data-press] button")) button.disabled = true;
  say("This headcount has expired: nobody used it for a day.", true);
}
