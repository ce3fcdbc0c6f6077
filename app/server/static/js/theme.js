// Light or dark: what was chosen last, before the page paints. Not a module,
// because modules wait. The switch goes round: as the device, light, dark.
(function () {
  "use strict";
  var KEY = "cffa-theme";
  var root = document.documentElement;
  var names = { "": "as your device", light: "light", dark: "dark" };
  var next = { "": "light", light: "dark", dark: "" };

  function read() {
    try {
      var t = localStorage.getItem(KEY);
      return t === "light" || t === "dark" ? t : "";
    } catch (e) {
      return "";
    }
  }
  function show(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    document.querySelectorAll("[data-theme-label]").forEach(function (label) {
      label.textContent = "Colours: " + names[theme];
    });
  }

  var theme = read();
  show(theme);
  document.addEventListener("DOMContentLoaded", function () {
    show(theme);
    document.querySelectorAll("[data-theme-switch]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        theme = next[theme];
        try {
          if (theme) localStorage.setItem(KEY, theme);
          else localStorage.removeItem(KEY);
        } catch (e) {
          // A browser that keeps nothing still changes this page.
        }
        show(theme);
      });
    });
  });
})();
