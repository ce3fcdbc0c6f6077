// Buttons next to a number that decrease or increase it within its bounds. Without scripts, users
// type the number.
for (const stepper of document.querySelectorAll("[data-stepper]")) {
  const field = stepper.querySelector("input");
  const buttons = [...stepper.querySelectorAll("[data-step]")];

  const bound = () => {
    for (const button of buttons) {
      const end = button.dataset.step < 0 ? field.min : field.dataset.most;
      button.disabled = field.value === end;
    }
  };

  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const wanted = (Number(field.value) || 0) + Number(button.dataset.step);
      field.value = Math.min(Math.max(wanted, Number(field.min)), Number(field.dataset.most));
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  field.addEventListener("input", bound);
  field.addEventListener("focus", () => field.select());
  bound();
}
