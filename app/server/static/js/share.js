// Hands the text of the field that data-share names to the device's share sheet, where there is
// one. A link of data-share-link follows what is typed in its field.
for (const button of document.querySelectorAll("[data-share]")) {
  const field = document.querySelector(button.dataset.share);
  if (!field || !navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    // Closing the sheet is no fault.
    navigator.share({ text: field.value }).catch(() => {});
  });
}

for (const link of document.querySelectorAll("[data-share-link]")) {
  const field = document.querySelector(link.dataset.shareLink);
  field?.addEventListener("input", () => {
    const address = new URL(link.href);
    address.searchParams.set("text", field.value);
    link.href = address.href;
  });
}
