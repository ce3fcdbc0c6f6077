// The API page: sends a request with the token, and shows the response.
const page = document.querySelector("[data-api]");
const token = page.querySelector("[data-token]");

for (const form of document.querySelectorAll("form[data-path]")) {
  form.querySelector("[data-try]").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}

async function send(form) {
  const output = form.querySelector("[data-response]");
  const headers = {};
  if (token.value) headers.Authorization = `Bearer ${token.value}`;
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const { name, value, dataset } of form.querySelectorAll("[data-place]")) {
    if (dataset.place === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value && dataset.place === "query") query.set(name, value);
    else if (value) headers[name] = value;
  }
  const body = form.querySelector("[data-body]")?.value;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  output.textContent = page.dataset.sending;
  try {
    const question = query.size > 0 ? `?${query}` : "";
    const response = await fetch(path + question, { method: form.dataset.method, headers, body });
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    output.textContent = [response.status, ...lines, "", await response.text()].join("\n");
  } catch (error) {
    output.textContent = page.dataset.failed.replace("#", () => error.message);
  }
}
