// Turns notifications on and off on this device. The forms are sent as all others; this script asks the
// browser for what they need. Without it, and in browsers that have no notifications, they stay hidden.
import { setBadge } from "./badge.js";

const box = document.querySelector("[data-push]");
const works = navigator.serviceWorker && window.PushManager && window.Notification;
if (box && works && isSecureContext) show().catch(() => {});

async function show() {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  const hash = subscription && (await hashOf(subscription.endpoint));
  const on = Boolean(hash) && box.dataset.devices.split(" ").includes(hash);
  for (const form of box.querySelectorAll("form[data-push-form]")) {
    form.hidden = (form.dataset.pushForm === "off") !== on;
    form.addEventListener("submit", (event) => submit(event, form));
  }
  document.querySelector(`[data-push-device="${hash}"]`)?.removeAttribute("hidden");
  box.hidden = false;
}

async function submit(event, form) {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    if (form.dataset.pushForm === "on" ? await turnOn(form) : await turnOff(form)) return form.submit();
  } catch {
    say(box.dataset.failed);
  }
  button.disabled = false;
}

async function turnOn(form) {
  if ((await Notification.requestPermission()) !== "granted") {
    say(box.dataset.denied);
    return false;
  }
  // An installed app has a service worker that keeps pages; this one only shows notifications.
  const { serviceWorker } = navigator;
  if (!(await serviceWorker.getRegistration())) await serviceWorker.register("/service-worker.js?push");
  const { pushManager } = await serviceWorker.ready;
  const key = bytes(box.dataset.key);
  const before = await pushManager.getSubscription();
  // It may be for an earlier key of the server.
  if (before && text(before.options.applicationServerKey) !== box.dataset.key) await before.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  form.elements.endpoint.value = subscription.endpoint;
  form.elements.public_key.value = text(subscription.getKey("p256dh"));
  form.elements.auth.value = text(subscription.getKey("auth"));
  await keepAddress(form.elements);
  return true;
}

async function turnOff(form) {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  form.elements.endpoint.value = subscription?.endpoint ?? "";
  await subscription?.unsubscribe();
  await caches.delete("push");
  setBadge(0);
  return true;
}

// For the service worker: when the push service replaces the address, not all browsers say which it was.
async function keepAddress({ endpoint, auth }) {
  const address = { endpoint: endpoint.value, auth: auth.value, key: box.dataset.key };
  const kept = await caches.open("push");
  await kept.put("/notifications/renew", new Response(JSON.stringify(address)));
}

function say(words) {
  box.querySelector("[data-push-status]").textContent = words;
}

// Base64url, as the server reads and writes it.
function text(buffer) {
  const letters = buffer ? String.fromCharCode(...new Uint8Array(buffer)) : "";
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytes(written) {
  const letters = atob(written.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

async function hashOf(address) {
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
