// Shows the pages that were opened last when the server can't be reached, in an installed app
// (installed.js), and notifications (push.js). The server puts VERSION, FILES and ICON in front.
const KEPT_FILES = `files ${VERSION}`;
const OFFLINE = "/offline";

// The pages are kept for one account in one team. The server says with each page whose it is; with the
// first page of somebody else, or of nobody, all of them go.
const KEPT_PAGES = "pages";
const WHOSE = "CFFA-Account";
const NOBODY = "-";

// The address at the push service that the server knows (push.js).
const PUSH = "push";
const RENEW = "/notifications/renew";

// In a browser that is not the installed app, which others may use, it keeps no pages.
const ONLY_NOTIFIES = new URL(location.href).searchParams.has("push");

// The pages of the last days on a phone; each is less than 100 KB.
const MOST_PAGES = 30;

// Pages to read, and the forms that can be sent later. No page that shows a secret once.
const ID = "[0-9a-f-]{36}";
const KEPT = new RegExp(`^/(cffa|playerSummary(/${ID})?|players|games(/new|/${ID})?|transactions(/new)?|next)$`);

// The key of a form, as pages have it. What people typed has no quotation marks in HTML.
const FORM_KEY = /(name="form_key" value=")[^"]*/g;

addEventListener("install", (event) => {
  const load = async () => {
    if (ONLY_NOTIFIES) return skipWaiting();
    const files = await caches.open(KEPT_FILES);
    await files.addAll([...FILES, OFFLINE]);
    await skipWaiting();
  };
  event.waitUntil(load());
});

addEventListener("activate", (event) => {
  // The pages of another version need its files.
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name !== KEPT_FILES && name !== PUSH);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  if (ONLY_NOTIFIES) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request));
});

// The address of a file changes with its content.
async function file(request) {
  const files = await caches.open(KEPT_FILES);
  return (await files.match(request)) ?? fetch(request);
}

async function page(event, pathname) {
  const { request } = event;
  let response;
  try {
    response = await current(request, pathname);
  } catch {
    const kept = pathname === "/" ? await start() : await keptPage(request);
    return kept ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
  const copy = response.clone();
  // A device without space keeps nothing, and shows the page all the same.
  event.waitUntil(update(request, pathname, copy).catch(() => {}));
  return response;
}

// The page as it is now. The server is asked whether it is still the one that was kept; if so, it is not
// sent again.
async function current(request, pathname) {
  const kept = KEPT.test(pathname) ? await taggedPage(request).catch(() => null) : null;
  if (!kept) return fetch(request);
  const headers = new Headers(request.headers);
  headers.set("if-none-match", kept.headers.get("etag"));
  // As a new request, since that of a navigation can't be given headers in every browser.
  const response = await fetch(request.url, { headers, redirect: "manual" });
  if (response.status !== 304) return response;
  if (response.headers.get(WHOSE) !== kept.headers.get(WHOSE)) return fetch(request);
  // Each time that a page is shown, its forms are for another entry.
  const html = (await kept.text()).replace(FORM_KEY, `$1${crypto.randomUUID()}`);
  return new Response(html, { headers: kept.headers });
}

// A page that was kept with its ETag: one with a message has none, since that is shown once.
async function taggedPage(request) {
  for (const name of await keptNames()) {
    const kept = await (await caches.open(name)).match(request);
    if (kept?.headers.has("etag")) return kept;
  }
  return null;
}

// Keeps a page, or removes what must not be shown any more.
async function update(request, pathname, response) {
  if (response.status >= 500) return; // says nothing about whose the page is
  const whose = response.headers.get(WHOSE);
  if (whose && response.status === 200) await removeOthers(whose);
  if (!whose || whose === NOBODY || response.status !== 200 || !KEPT.test(pathname)) {
    for (const name of await keptNames()) await (await caches.open(name)).delete(request);
    return;
  }
  const pages = await caches.open(KEPT_PAGES + whose);
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", new Date().toISOString());
  // The newest is the last one.
  await pages.delete(request);
  await pages.put(request, new Response(await response.blob(), { headers }));
  const all = await pages.keys();
  for (const old of all.slice(0, Math.max(all.length - MOST_PAGES, 0))) await pages.delete(old);
}

async function keptNames() {
  return (await caches.keys()).filter((name) => name.startsWith(KEPT_PAGES));
}

async function removeOthers(whose) {
  for (const name of await keptNames()) if (name !== KEPT_PAGES + whose) await caches.delete(name);
}

// The app begins at the start page, which leads on to one of these.
async function start() {
  for (const name of await keptNames()) {
    const all = await (await caches.open(name)).keys();
    const first = all.findLast(({ url }) => ["/cffa", "/playerSummary"].includes(new URL(url).pathname));
    if (first) return Response.redirect(first.url);
  }
  return null;
}

// With the time in the page, which installed.js shows.
async function keptPage(request) {
  for (const name of await keptNames()) {
    const kept = await (await caches.open(name)).match(request);
    if (!kept) continue;
    const html = await kept.text();
    const marked = html.replace("<body ", `<body data-kept-at="${kept.headers.get("X-Kept-At")}" `);
    return new Response(marked, { headers: kept.headers });
  }
  return null;
}

// A notification, and the number on the icon: next games that the user has not replied to.
addEventListener("push", (event) => {
  const { title, body, link, language, tag, open } = event.data?.json() ?? {};
  if (!title) return;
  const options = { body, tag, renotify: Boolean(tag), lang: language, icon: ICON, data: { link } };
  const badge = open > 0 ? navigator.setAppBadge?.(open) : navigator.clearAppBadge?.();
  event.waitUntil(Promise.allSettled([registration.showNotification(title, options), badge]));
});

// The push service took the address away, or gave another one.
addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renew(event.newSubscription));
});

async function renew(given) {
  const kept = await (await caches.match(RENEW, { cacheName: PUSH }))?.json();
  if (!kept) return; // they are off
  const options = { userVisibleOnly: true, applicationServerKey: kept.key };
  const subscription = given ?? (await registration.pushManager.subscribe(options));
  const address = { endpoint: subscription.endpoint, auth: text(subscription.getKey("auth")) };
  const body = new URLSearchParams({
    ...address,
    public_key: text(subscription.getKey("p256dh")),
    earlier_endpoint: kept.endpoint,
    earlier_auth: kept.auth,
  });
  const { ok, status } = await fetch(RENEW, { method: "POST", body });
  const cache = await caches.open(PUSH);
  if (ok) await cache.put(RENEW, new Response(JSON.stringify({ ...address, key: kept.key })));
  // The account signed out everywhere, or the link is another one.
  if (status === 404) await Promise.all([subscription.unsubscribe(), caches.delete(PUSH)]);
}

// Base64url, as the server reads it.
function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage(event.notification.data?.link ?? "/"));
});

// Only pages of our own.
async function openPage(link) {
  const url = new URL(link, location.origin);
  if (url.origin !== location.origin) return;
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = windows.find((window) => window.url === url.href);
  await (shown ? shown.focus() : clients.openWindow(url.href));
}
