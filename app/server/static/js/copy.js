// Copies the text of the field that data-copy names.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.querySelector(button.dataset.copy);
  if (!field) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { copied, selected } = document.body.dataset;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = copied;
    } catch {
      // The Clipboard API requires https; over http, execCommand is the fallback. If it fails as
      // well, the text stays selected.
      button.textContent = document.execCommand("copy") ? copied : selected;
    }
  });
}
