// A message like those that the server puts on top of a page; the caller puts it where it belongs.
export function flash(kind, text) {
  const message = document.createElement("p");
  message.className = `flash ${kind}`;
  message.setAttribute("role", "status");
  message.textContent = text;
  return message;
}
