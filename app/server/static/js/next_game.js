// Live updates of a next game: when someone replies, the parts of the page with replies are
// reloaded. Forms keep their input.
import { follow } from "./live.js";

const page = document.querySelector("[data-next-game]");
const live = page.querySelector("[data-live]");
let shown = page.dataset.version, latest = shown, loading = false, leaving = false;

function showStatus(text, broken = false) {
  if (live.textContent !== text) live.textContent = text;
  live.classList.toggle("live-status-broken", broken);
}

// One request at a time. If the game changes meanwhile, another request follows.
async function refresh() {
  if (loading || leaving || latest === shown) return;
  loading = true;
  const requested = latest;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.status === 404 || response.status === 410) return end();
    if (!response.ok) throw new Error(response.status);
    if (leaving) return;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    // If it is another game or its state changed, the rest of the page differs as well.
    if (fresh.querySelector("[data-next-game]").dataset.game !== page.dataset.game) return location.reload();
    document.title = fresh.title;
    for (const part of page.querySelectorAll("[data-fresh]")) replace(part, fresh.getElementById(part.id));
    shown = requested;
    showStatus(live.dataset.connected);
  } catch {
    showStatus(live.dataset.lost, true);
    setTimeout(refresh, 2000);
  } finally {
    loading = false;
  }
  if (latest !== shown) setTimeout(refresh, 0);
}

// A part is replaced only if its text differs, so that screen readers do not read it again. A part
// with the keyboard focus is replaced when it loses the focus.
function replace(part, fresh) {
  if (!fresh || part.textContent === fresh.textContent) return;
  const put = () => part.replaceChildren(...fresh.childNodes);
  if (part.contains(document.activeElement)) part.addEventListener("focusout", put, { once: true });
  else put();
}

const stream = follow(page.dataset.nextGame, {
  open: () => showStatus(live.dataset.connected),
  plan: (event) => {
    latest = event.data;
    refresh();
  },
  gone: end,
  broken: () => showStatus(live.dataset.lost, true),
});

// A form in the process of being sent leads to another page, which shows a message only once. If no
// response comes, or the user cancels, updates continue on this page.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented && !event.target.hasAttribute("data-sending")) return;
  leaving = true;
  setTimeout(stay, 10_000);
});
addEventListener("pageshow", stay);

function stay() {
  leaving = false;
  refresh();
}

function end() {
  stream.end();
  showStatus(live.dataset.ended, true);
}
