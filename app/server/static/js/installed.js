// What an installed app does beside showing pages: it keeps them for when there is no connection, says
// when it shows a page that was kept, and sends the forms that were filled in meanwhile.
import { flash } from "./flash.js";
import { sendAll } from "./outbox.js";

// navigator.standalone is Safari's.
export const installed = navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;

if (installed && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {}); // for example without https
}

// As date fields have it.
function day(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const { keptAt, keptText } = document.body.dataset;
if (keptAt) {
  const time = new Date(keptAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  document.getElementById("main").prepend(flash("flash-note", keptText.replace("%time%", time)));
  // It was said and offered when the page was opened.
  document.querySelector(".flashes")?.remove();
  for (const form of document.querySelectorAll("form[data-later]")) {
    // Each time that the page is opened, it is for another entry.
    form.elements.form_key.value = crypto.randomUUID();
    // A form proposes the day on which it is opened; the day of a planned game stays.
    for (const field of form.querySelectorAll("input[type=date]")) {
      if (field.value === day(new Date(keptAt))) field.value = day(new Date());
    }
  }
} else if (installed) {
  sendAll();
  addEventListener("online", sendAll);
}
