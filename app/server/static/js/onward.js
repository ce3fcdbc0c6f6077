// Goes on with a form by itself. Without this script a button does.
document.querySelector("form[data-onward]").submit();
