// A next game, live: when somebody answers, what the page says of it is asked anew. What
// somebody is filling in stays as it is.
import { follow } from "./live.js";

const page = document.querySelector("[data-plan]");
const live = page.querySelector("[data-live]");
let shown = page.dataset.version, wanted = shown, asking = false, leaving = false;

function say(text, broken = false) {
  if (live.textContent !== text) live.textContent = text;
  live.classList.toggle("crowd-live-broken", broken);
}

// One question at a time; news that come meanwhile are asked for afterwards.
async function refresh() {
  if (asking || leaving || wanted === shown) return;
  asking = true;
  const asked = wanted;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.status === 404 || answer.status === 410) return over();
    if (!answer.ok) throw new Error(answer.status);
    if (leaving) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Another game, or the end of this one: then the rest of the page is another as well.
    if (fresh.querySelector("[data-plan]").dataset.game !== page.dataset.game) return location.reload();
    document.title = fresh.title;
    for (const part of page.querySelectorAll("[data-fresh]")) replace(part, fresh.getElementById(part.id));
    shown = asked;
    say("Live");
  } catch {
    say("Connection lost. Reconnecting…", true);
    setTimeout(refresh, 2000);
  } finally {
    asking = false;
  }
  if (wanted !== shown) setTimeout(refresh, 0);
}

// Only what changed is touched, so that it is not read out again; and nothing that somebody
// has just reached with the keyboard: that waits until they leave it.
function replace(part, fresh) {
  if (!fresh || part.textContent === fresh.textContent) return;
  const put = () => part.replaceChildren(...fresh.childNodes);
  if (part.contains(document.activeElement)) part.addEventListener("focusout", put, { once: true });
  else put();
}

const stream = follow(page.dataset.plan, {
  open: () => say("Live"),
  plan: (event) => {
    wanted = event.data;
    refresh();
  },
  gone: over,
  broken: () => say("Connection lost. Reconnecting…", true),
});

// A form on its way has a page of its own to come to, with what it says once. No answer, or
// the browser was stopped: then this page goes on.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented && !event.target.hasAttribute("data-resting")) return;
  leaving = true;
  setTimeout(stay, 10_000);
});
addEventListener("pageshow", stay);

function stay() {
  leaving = false;
  refresh();
}

function over() {
  stream.end();
  say("This link is no longer valid. Ask the manager for a new one.", true);
}
