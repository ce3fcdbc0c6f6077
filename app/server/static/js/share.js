// Passes the text of the field that data-share selects to the device's share sheet, if supported. A
// link with data-share-link is updated with the text of its field.
for (const button of document.querySelectorAll("[data-share]")) {
  const field = document.querySelector(button.dataset.share);
  if (!field || !navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    // Closing the sheet is not an error.
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
