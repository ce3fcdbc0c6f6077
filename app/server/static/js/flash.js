// Creates a message like those that the server shows at the top of a page; the caller inserts it.
export function flash(kind, text) {
  const message = document.createElement("p");
  message.className = `flash ${kind}`;
  message.setAttribute("role", "status");
  message.textContent = text;
  return message;
}
