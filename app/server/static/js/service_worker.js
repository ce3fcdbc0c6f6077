// Shows the pages that were opened last when the server can't be reached. Only an installed app has it
// (installed.js). The server puts VERSION and FILES in front.
const KEPT_PAGES = "pages";
const KEPT_FILES = `files ${VERSION}`;
const OFFLINE = "/offline";

// The pages of the last days on a phone; each is less than 100 KB.
const MOST_PAGES = 30;

// Pages to read, and the forms that can be sent later. No page that shows a secret once.
const ID = "[0-9a-f-]{36}";
const KEPT = new RegExp(`^/(cffa|playerSummary(/${ID})?|players|games(/new|/${ID})?|transactions(/new)?|next)$`);

// Who signs out, or in as somebody else, leaves nothing behind.
const ENDS = /^\/(login|logout|account\/sessions\/end|account\/sessions\/end-all)(\/|$)/;

addEventListener("install", (event) => {
  const load = async () => {
    const files = await caches.open(KEPT_FILES);
    await files.addAll([...FILES, OFFLINE]);
    await skipWaiting();
  };
  event.waitUntil(load());
});

addEventListener("activate", (event) => {
  // The pages of another version need its files.
  const clear = async () => {
    for (const name of await caches.keys()) if (name !== KEPT_FILES) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(page(request, pathname));
    else if (ENDS.test(pathname)) event.waitUntil(caches.delete(KEPT_PAGES));
  } else if (request.method === "GET" && pathname.startsWith("/static/")) {
    event.respondWith(file(request));
  }
});

// The address of a file changes with its content.
async function file(request) {
  const files = await caches.open(KEPT_FILES);
  return (await files.match(request)) ?? fetch(request);
}

async function page(request, pathname) {
  let response;
  try {
    response = await fetch(request);
  } catch {
    const kept = pathname === "/" ? await start() : await keptPage(request);
    return kept ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
  // The form to sign in is shown to nobody who is signed in.
  if (pathname === "/login" && response.status === 200) await caches.delete(KEPT_PAGES);
  if (KEPT.test(pathname) && response.status === 200) await keep(request, response.clone());
  return response;
}

// The app begins at the start page, which leads on to one of these.
async function start() {
  const pages = await caches.open(KEPT_PAGES);
  const all = await pages.keys();
  const first = all.findLast(({ url }) => ["/cffa", "/playerSummary"].includes(new URL(url).pathname));
  return first ? Response.redirect(first.url) : null;
}

async function keep(request, response) {
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", new Date().toISOString());
  const pages = await caches.open(KEPT_PAGES);
  // The newest is the last one.
  await pages.delete(request);
  await pages.put(request, new Response(await response.blob(), { headers }));
  const all = await pages.keys();
  for (const old of all.slice(0, Math.max(all.length - MOST_PAGES, 0))) await pages.delete(old);
}

// With the time in the page, which installed.js shows.
async function keptPage(request) {
  const pages = await caches.open(KEPT_PAGES);
  const kept = await pages.match(request);
  if (!kept) return null;
  const html = await kept.text();
  const marked = html.replace("<body ", `<body data-kept-at="${kept.headers.get("X-Kept-At")}" `);
  return new Response(marked, { headers: kept.headers });
}
