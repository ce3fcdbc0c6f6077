// Copies the text of the field that data-copy names.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.querySelector(button.dataset.copy);
  if (!field) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
    } catch {
      // Without the clipboard the text is selected, ready for the keyboard.
      button.textContent = "Press Ctrl+C";
    }
  });
}
