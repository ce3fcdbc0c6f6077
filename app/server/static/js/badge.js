// The number on the icon of the installed app: next games that the user has not replied to. Platforms
// that have no such number ignore it.
export function setBadge(number) {
  const done = number > 0 ? navigator.setAppBadge?.(number) : navigator.clearAppBadge?.();
  done?.catch(() => {});
}

const open = document.querySelector("[data-open-answers]")?.dataset.openAnswers;
if (open !== undefined) setBadge(Number(open));
