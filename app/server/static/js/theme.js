// The colour theme: applies the last choice before the page is painted. It is not a module, because
// modules are deferred. The button cycles through the device's setting, light and dark.
(function () {
  "use strict";
  var KEY = "cffa-theme";
  var root = document.documentElement;
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
      label.textContent = label.dataset[theme || "device"];
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
          // Without storage, the choice applies to this page only.
        }
        show(theme);
      });
    });
  });
})();
