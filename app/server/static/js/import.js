// An import while it goes on: the bar moves, and what came of it follows by itself.
const EVERY = 1000;

const page = document.querySelector("[data-import]");
const [heading, bar, words] = ["#s-bar", "progress", "#import-words"].map((part) => page.querySelector(part));

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.status >= 500) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!fresh.querySelector("[data-import]")) return location.reload();
    for (const part of [heading, words]) say(part, fresh.getElementById(part.id).textContent);
    const now = fresh.querySelector("progress");
    for (const name of ["max", "value"]) {
      if (now.hasAttribute(name)) bar.setAttribute(name, now.getAttribute(name));
      else bar.removeAttribute(name);
    }
  } catch {
    say(words, "Connection lost. Reconnecting…");
  }
  later();
}

// Only what changed is touched, so that it is not read out again.
function say(part, text) {
  if (part.textContent !== text) part.textContent = text;
}

// A phone in a pocket asks nothing.
function later() {
  if (!document.hidden) setTimeout(look, EVERY);
  else document.addEventListener("visibilitychange", look, { once: true });
}

later();
