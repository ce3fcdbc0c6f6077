// Prevents double submission: the buttons of a form are disabled after the first press, and enabled
// again when the page is shown again (back button). The server detects a second submission by the
// form's key anyway. A form is sent only if the server can be reached: otherwise the browser would
// show its own error page, and the input could be lost.
import { flash } from "./flash.js";
import { installed } from "./installed.js";
import { hold } from "./outbox.js";

const SENDING = "data-sending";

// How long to wait for the server to respond, in milliseconds.
const TIMEOUT = 8_000;

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  if (form.hasAttribute(SENDING)) return;
  disable(form);
  // If no response comes, or the user cancels, the form can be sent again.
  setTimeout(() => enable(form), 10_000);
  send(form, event.submitter);
});

async function send(form, submitter) {
  if (!(await reachable())) {
    enable(form);
    // A button with a name has another purpose than saving.
    return (!submitter?.name && (await sendLater(form))) || showOffline(form);
  }
  form.querySelector("[data-offline-error]")?.remove();
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
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch("/healthz", { method: "HEAD", cache: "no-store", signal });
    // A proxy responds with one of these if the server is unavailable.
    return response.status < 500;
  } catch {
    return false;
  }
}

// The installed app stores some forms, and sends them when it is online.
async function sendLater(form) {
  if (!installed || !form.dataset.later) return false;
  try {
    await hold(form);
  } catch {
    return false; // the browser blocks storage for this site
  }
  form.dispatchEvent(new Event("held"));
  form.replaceWith(flash("flash-good", document.body.dataset.held));
  scrollTo(0, 0);
  return true;
}

function showOffline(form) {
  let error = form.querySelector("[data-offline-error]");
  if (!error) {
    error = document.createElement("p");
    error.className = "error";
    error.setAttribute("role", "alert");
    error.setAttribute("data-offline-error", "");
    form.append(error);
  }
  error.textContent = document.body.dataset.offline;
}

function disable(form) {
  form.setAttribute(SENDING, "");
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = true;
}

function enable(form) {
  form.removeAttribute(SENDING);
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = false;
}

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(`form[${SENDING}]`)) enable(form);
});

// Focus the errors of the form, which users should read first.
document.getElementById("problems")?.focus();
