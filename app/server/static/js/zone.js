// Proposes this device's time zone for a team without one; the manager confirms it.
const list = document.querySelector("select[data-zone]");
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (list && list.value === "" && [...list.options].some((option) => option.value === guess)) {
  list.value = guess;
  document.querySelector("[data-zone-guessed]").hidden = false;
}
