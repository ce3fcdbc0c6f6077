// An import in progress: updates the progress bar, and loads the result when it is ready.
const EVERY = 1000;

const page = document.querySelector("[data-import]");
const [heading, bar, count] = ["#s-bar", "progress", "#import-count"].map((part) => page.querySelector(part));

async function refresh() {
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.status >= 500) throw new Error(response.status);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!fresh.querySelector("[data-import]")) return location.reload();
    for (const part of [heading, count]) put(part, fresh.getElementById(part.id).textContent);
    const now = fresh.querySelector("progress");
    for (const name of ["max", "value"]) {
      if (now.hasAttribute(name)) bar.setAttribute(name, now.getAttribute(name));
      else bar.removeAttribute(name);
    }
  } catch {
    put(count, count.dataset.lost);
  }
  later();
}

// An element is changed only if its text differs, so that screen readers do not read it again.
function put(part, text) {
  if (part.textContent !== text) part.textContent = text;
}

// Send no requests while the page is hidden.
function later() {
  if (!document.hidden) setTimeout(refresh, EVERY);
  else document.addEventListener("visibilitychange", refresh, { once: true });
}

later();
