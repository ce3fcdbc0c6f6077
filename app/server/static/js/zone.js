// The time zone of a team that has none yet: the one of this device, for the manager to check.
const list = document.querySelector("select[data-zone]");
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (list && list.value === "" && [...list.options].some((option) => option.value === guess)) {
  list.value = guess;
  document.querySelector("[data-zone-guessed]").hidden = false;
}
