// Submits the form that continues to the next page. Without this script, users press its button.
document.querySelector("form[data-onward]").submit();
