// Forms that were filled in offline, stored on this device until they are sent. The server saves
// each form only once, identified by its key, however often it is sent.
const NAME = "outbox";

// The key of the form that is being reviewed, in this tab's storage.
const REVIEWED = "outbox reviewed";

// Older forms, such as a payment of last season, are sent only if the user confirms.
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

// Runs one request on the object store, and resolves to its result when the transaction is
// complete.
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

// Stores a form for later under its own key: if it was already saved and only the response was
// lost, the server recognizes it.
export async function hold(form) {
  const fields = [...new FormData(form)];
  const key = form.elements.form_key.value;
  const { pathname } = new URL(form.action);
  await run("readwrite", (store) => store.put({ key, account, action: pathname, what: form.dataset.later, fields, at: Date.now() }));
}

let sending = Promise.resolve();

// Sends the forms of this account, oldest first, and shows those that could not be sent. Calls are
// queued, because the connection may come back while forms are being sent.
export function sendAll() {
  sending = sending.then(sendOwn).catch(() => {}); // the browser blocks storage for this site
}

async function sendOwn() {
  if (!account || !navigator.onLine) return;
  for (const shown of document.querySelectorAll("[data-unsent]")) shown.remove();
  await removeReviewed();
  const all = await run("readonly", (store) => store.getAll());
  const own = all.filter((form) => form.account === account).sort((a, b) => a.at - b.at);
  for (const form of own) {
    if (form.key === sessionStorage.getItem(REVIEWED)) continue;
    if (form.refused) showRefused(form);
    else if (Date.now() - form.at > SEND_FOR) showLate(form);
    else if (!(await send(form))) return;
  }
}

// Returns whether to continue with the next form: not if the server can't be reached or is too
// busy, or the user is signed out.
async function send(form) {
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body: new URLSearchParams(form.fields) });
  } catch {
    return false;
  }
  // Pages of CFFA name their account in a header, and pages of a proxy don't. The response to a
  // saved form redirects to a page of this account.
  const whose = response.headers.get("CFFA-Account");
  if (whose?.startsWith(account) && response.ok && response.redirected) {
    await remove(form);
    show("flash-good", text.sent, form);
    return true;
  }
  if (!whose || response.status < 400 || response.status >= 500 || [401, 408, 429].includes(response.status)) return false;
  const refused = { ...form, refused: true };
  await run("readwrite", (store) => store.put(refused));
  showRefused(refused);
  return true;
}

// A reviewed form is removed once the next page reports that it was saved. A page that reports
// errors shows them as problems instead.
async function removeReviewed() {
  const key = sessionStorage.getItem(REVIEWED);
  if (!key || document.getElementById("problems")) return;
  sessionStorage.removeItem(REVIEWED);
  if (document.querySelector(".flashes .flash-good")) await remove({ key });
}

// Sends the form as a normal page request, whose response shows the errors with all fields filled
// in.
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
  form.addEventListener("submit", () => sessionStorage.setItem(REVIEWED, kept.key));
  shown.dataset.unsent = "";
  shown.append(form, discardButton(kept, shown));
}

function showLate(kept) {
  const shown = show("flash-bad", text.late, kept);
  const sendNow = button(text.send, "button");
  sendNow.addEventListener("click", async () => {
    if (await send(kept)) shown.remove();
  });
  shown.dataset.unsent = "";
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
