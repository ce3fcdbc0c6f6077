// What an installed app does beside showing pages: it keeps them for when there is no connection, says
// when it shows a page that was kept, and sends the forms that were filled in meanwhile.
import { sendAll } from "./outbox.js";

// navigator.standalone is Safari's.
export const installed = navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;

if (installed && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {}); // for example without https
}

const { keptAt, keptText } = document.body.dataset;
if (keptAt) {
  const time = new Date(keptAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const note = document.createElement("p");
  note.className = "flash flash-note";
  note.setAttribute("role", "status");
  note.textContent = keptText.replace("%time%", time);
  document.getElementById("main").prepend(note);
  // A form that was kept proposes the day on which it was opened.
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  for (const field of document.querySelectorAll("form[data-later] input[type=date]")) field.value = today;
} else if (installed) {
  sendAll();
  addEventListener("online", sendAll);
}
