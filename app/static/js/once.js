// A form is sent once: its buttons rest after the first press, and wake up when
// the page is shown again (back button). The server refuses doubles anyway, by
// the form's key.
const RESTING = "data-resting";

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.method !== "post") return;
  if (form.hasAttribute(RESTING)) {
    event.preventDefault();
    return;
  }
  form.setAttribute(RESTING, "");
  // After this turn, so that the pressed button's own name and value are still sent.
  setTimeout(() => {
    for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = true;
  });
  // No answer, or the browser was stopped: it may be pressed again.
  setTimeout(() => wake(form), 10_000);
});

function wake(form) {
  form.removeAttribute(RESTING);
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = false;
}

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(`form[${RESTING}]`)) wake(form);
});

// What is wrong with the form is the first thing to read.
document.getElementById("problems")?.focus();
