// A headcount, live: the buttons ask the API, and the page follows what everybody counts.
const page = document.querySelector("[data-space]");
const id = page.dataset.space;
const board = page.querySelector("[data-board]");
const live = page.querySelector("[data-live]");
const failed = page.querySelector("[data-failed]");
const words = page.querySelector("[data-words]");

// Seconds until a connection that the server refused is tried again: first, and at most.
const SOON = 1, LATER = 30;
let wait = SOON, latest = "", events, timer;

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
  live.classList.toggle("space-live-broken", broken);
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
    failed.textContent = "That press was not counted. Press again.";
  }
}

// The browser comes back by itself when the connection breaks, but not when it is refused,
// as it is while the server starts again behind a proxy.
function connect() {
  clearTimeout(timer);
  events?.close();
  events = new EventSource(`/count/${id}/events`);
  events.addEventListener("open", () => {
    wait = SOON;
    say("Live");
  });
  events.addEventListener("space", (event) => show(JSON.parse(event.data)));
  events.addEventListener("gone", over);
  events.addEventListener("error", () => {
    say("No connection just now. Trying again…", true);
    if (events.readyState !== EventSource.CLOSED) return;
    timer = setTimeout(connect, wait * 1000);
    wait = Math.min(wait * 2, LATER);
  });
}

function rest() {
  clearTimeout(timer);
  events?.close();
}

function over() {
  rest();
  document.removeEventListener("visibilitychange", seen);
  for (const button of page.querySelectorAll("[data-press] button")) button.disabled = true;
  say("This count is over: nobody used it for a day.", true);
}

// A phone in a pocket holds no connection.
function seen() {
  if (document.hidden) rest();
  else connect();
}

document.addEventListener("visibilitychange", seen);
seen();
