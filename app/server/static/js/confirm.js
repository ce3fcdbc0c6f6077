// Asks for confirmation before a form with data-confirm is sent. Without this script, the server's
// confirmation page or the undo in the history serves the same purpose.
const forms = document.querySelectorAll("form[data-confirm]");

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function ask(form, submitter) {
  const dialog = make("dialog");
  const heading = make("h2", form.dataset.confirm);
  heading.id = "confirm-heading";
  dialog.setAttribute("aria-labelledby", heading.id);
  const no = make("button", document.body.dataset.confirmBack, "button button-quiet");
  const yes = make("button", form.dataset.confirmButton || document.body.dataset.confirmYes, "button button-danger");
  no.type = yes.type = "button";
  no.autofocus = true;
  const end = make("div", "", "form-end");
  end.append(no, yes);
  dialog.append(heading);
  if (form.dataset.confirmText) dialog.append(make("p", form.dataset.confirmText));
  dialog.append(end);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  no.addEventListener("click", () => dialog.close());
  yes.addEventListener("click", () => {
    form.dataset.confirmed = "yes";
    dialog.close();
    form.requestSubmit(submitter ?? undefined);
  });
  dialog.showModal();
}

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.confirmed === "yes") {
      delete form.dataset.confirmed;
      return;
    }
    event.preventDefault();
    ask(form, event.submitter);
  });
}
