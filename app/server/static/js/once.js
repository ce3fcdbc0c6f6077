// A form is sent once: its buttons rest after the first press, and wake up when
// the page is shown again (back button). The server refuses doubles anyway, by
// the form's key. And it is sent only when the server can be reached: a browser
// that finds nobody shows a page of its own, and what was typed may be lost.
const RESTING = "data-resting";
const NOBODY = "You’re offline, so nothing was saved. Your entries are still here; try again shortly.";

// How long the server may take to say that it is there, in milliseconds.
const PATIENCE = 8_000;

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  if (form.hasAttribute(RESTING)) return;
  rest(form);
  // The answer may never come, or the browser was stopped: it may be pressed again.
  setTimeout(() => wake(form), 10_000);
  send(form, event.submitter);
});

async function send(form, submitter) {
  if (!(await reachable())) {
    wake(form);
    return tell(form);
  }
  form.querySelector("[data-nobody]")?.remove();
  // The pressed button's own name and value are sent as well.
  if (submitter?.name) {
    const pressed = document.createElement("input");
    pressed.type = "hidden";
    pressed.name = submitter.name;
    pressed.value = submitter.value;
    form.append(pressed);
    addEventListener("pageshow", () => pressed.remove(), { once: true });
  }
  HTMLFormElement.prototype.submit.call(form);
}

async function reachable() {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch("/healthz", { method: "HEAD", cache: "no-store", signal });
    // A proxy in front of a server that is away says so with one of these.
    return answer.status < 500;
  } catch {
    return false;
  }
}

function tell(form) {
  let told = form.querySelector("[data-nobody]");
  if (!told) {
    told = document.createElement("p");
    told.className = "error";
    told.setAttribute("role", "alert");
    told.setAttribute("data-nobody", "");
    form.append(told);
  }
  told.textContent = NOBODY;
}

function rest(form) {
  form.setAttribute(RESTING, "");
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = true;
}

function wake(form) {
  form.removeAttribute(RESTING);
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = false;
}

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(`form[${RESTING}]`)) wake(form);
});

// What is wrong with the form is the first thing to read.
document.getElementById("problems")?.focus();
