// Features of the installed app: it caches pages for offline use, indicates when it shows a cached
// page, and sends forms that were filled in offline.
import { flash } from "./flash.js";
import { sendAll } from "./outbox.js";

// navigator.standalone exists only in Safari.
export const installed = navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;

if (installed && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {}); // for example without https
}

// The date in the format of date fields.
function day(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const { keptAt, keptText } = document.body.dataset;
if (keptAt) {
  const time = new Date(keptAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  document.getElementById("main").prepend(flash("flash-note", keptText.replace("%time%", time)));
  // Remove messages that were current only when the page was cached.
  document.querySelector(".flashes")?.remove();
  for (const form of document.querySelectorAll("form[data-later]")) {
    // Each time the cached page is opened, its form is for a new entry.
    form.elements.form_key.value = crypto.randomUUID();
    // The form's default date becomes today; the date of a scheduled game does not change.
    for (const field of form.querySelectorAll("input[type=date]")) {
      if (field.value === day(new Date(keptAt))) field.value = day(new Date());
    }
  }
} else if (installed) {
  sendAll();
  addEventListener("online", sendAll);
}
