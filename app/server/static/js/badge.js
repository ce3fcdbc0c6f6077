// The badge of the installed app: the number of next games to which the user has not replied.
// Platforms without badges ignore it.
export function setBadge(number) {
  const done = number > 0 ? navigator.setAppBadge?.(number) : navigator.clearAppBadge?.();
  done?.catch(() => {});
}

const open = document.querySelector("[data-open-answers]")?.dataset.openAnswers;
if (open !== undefined) setBadge(Number(open));
