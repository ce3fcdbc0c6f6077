// Forms that were filled in without a connection, kept on this device until they are sent. Each has a
// key of its own, by which the server saves it once, however often it is sent.
const NAME = "outbox";

// Whoever finds a payment from last season on an old phone must decide, not the phone.
const SEND_FOR = 14 * 24 * 60 * 60 * 1000; // milliseconds

const text = document.body.dataset;
const { account } = text;

function database() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cffa", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME, { keyPath: "key" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

// Runs one request on the store, and resolves to its result when it is on disk.
async function run(mode, request) {
  const open = await database();
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(NAME, mode);
    const running = request(transaction.objectStore(NAME));
    transaction.oncomplete = () => resolve(running.result);
    transaction.onerror = () => reject(transaction.error);
  }).finally(() => open.close());
}

const remove = (form) => run("readwrite", (store) => store.delete(form.key));

// Keeps a form for later. A page that was kept has the same key each time it is opened, so the form
// gets a new one.
export async function hold(form) {
  const key = crypto.randomUUID();
  const fields = [...new FormData(form)].filter(([name]) => name !== "form_key");
  fields.push(["form_key", key]);
  const { pathname } = new URL(form.action);
  await run("readwrite", (store) => store.put({ key, account, action: pathname, what: form.dataset.later, fields, at: Date.now() }));
}

// Sends what this account has filled in, oldest first, and shows what could not be sent.
export async function sendAll() {
  if (!account || !navigator.onLine) return;
  const all = await run("readonly", (store) => store.getAll());
  const own = all.filter((form) => form.account === account).sort((a, b) => a.at - b.at);
  for (const form of own) {
    if (form.refused) showRefused(form);
    else if (Date.now() - form.at > SEND_FOR) showLate(form);
    else if (!(await send(form))) return;
  }
}

// Whether to go on with the next: not if there is no connection, or nobody is signed in any more.
async function send(form) {
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body: new URLSearchParams(form.fields), redirect: "manual" });
  } catch {
    return false;
  }
  if (response.type === "opaqueredirect") {
    await remove(form);
    show("flash-good", text.sent, form);
  } else if (response.status === 422 || response.status === 409) {
    await run("readwrite", (store) => store.put({ ...form, refused: true }));
    showRefused(form);
  } else {
    return false;
  }
  return true;
}

// The page that answers says what is wrong, with everything filled in.
function showRefused(kept) {
  const shown = show("flash-bad", text.refused, kept);
  const form = document.createElement("form");
  form.method = "post";
  form.action = kept.action;
  for (const [name, value] of kept.fields) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.append(button(text.review, "submit"));
  shown.append(form, discardButton(kept, shown));
}

function showLate(kept) {
  const shown = show("flash-bad", text.late, kept);
  const sendNow = button(text.send, "button");
  sendNow.addEventListener("click", async () => {
    if (await send(kept)) shown.remove();
  });
  shown.append(sendNow, discardButton(kept, shown));
}

function show(kind, sentence, { what, at }) {
  const date = new Date(at).toLocaleDateString(document.documentElement.lang, { dateStyle: "medium" });
  const element = document.createElement("div");
  element.className = `flash ${kind} offers`;
  element.setAttribute("role", "status");
  const said = document.createElement("p");
  said.textContent = sentence.replace("%what%", what).replace("%date%", date);
  element.append(said);
  document.getElementById("main").prepend(element);
  return element;
}

function discardButton(kept, shown) {
  const discard = button(text.discard, "button");
  discard.addEventListener("click", async () => {
    await remove(kept);
    shown.remove();
  });
  return discard;
}

function button(label, type) {
  const made = document.createElement("button");
  made.type = type;
  made.className = "button button-quiet";
  made.textContent = label;
  return made;
}
