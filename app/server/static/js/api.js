// The page of the API: sends what is filled in, with the token, and shows what is answered.
const token = document.querySelector("[data-token]");

for (const form of document.querySelectorAll("form[data-path]")) {
  form.querySelector("[data-try]").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form);
  });
}

async function ask(form) {
  const answered = form.querySelector("[data-answer]");
  const headers = {};
  if (token.value) headers.Authorization = `Bearer ${token.value}`;
  const asked = new URLSearchParams();
  let path = form.dataset.path;
  for (const { name, value, dataset } of form.querySelectorAll("[data-place]")) {
    if (dataset.place === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value && dataset.place === "query") asked.set(name, value);
    else if (value) headers[name] = value;
  }
  const body = form.querySelector("[data-body]")?.value;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  answered.textContent = "Asking…";
  try {
    const question = asked.size > 0 ? `?${asked}` : "";
    const answer = await fetch(path + question, { method: form.dataset.method, headers, body });
    const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
    answered.textContent = [answer.status, ...told, "", await answer.text()].join("\n");
  } catch (error) {
    answered.textContent = `No answer: ${error.message}`;
  }
}
