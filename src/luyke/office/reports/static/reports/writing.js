// Quoting a number while typing: the list follows the digits before the cursor; Enter puts the chosen one there.
// Without this file the list is only read, and a number's ground is chosen below once the paragraph is saved.
"use strict";
(() => {
  const text = document.getElementById("text"), list = document.getElementById("quote");
  if (!text || !list) return;
  const all = [...list.options];
  const typed = () => (text.value.slice(0, text.selectionStart).match(/\d[\d.,]*$/) || [""])[0];

  function filter() {
    const digits = typed();
    const fitting = all.filter((option) => !digits || option.value.replace(/^[^\d]*/, "").startsWith(digits));
    list.replaceChildren(...(fitting.length ? fitting : all));
    list.selectedIndex = digits && fitting.length ? 0 : -1;
  }
  function insert() {
    const option = list.options[list.selectedIndex];
    if (!option) return false;
    const end = text.selectionStart, start = end - typed().length;
    text.setRangeText(option.value, start, text.selectionEnd, "end");
    text.focus();
    filter();
    return true;
  }
  text.addEventListener("input", filter);
  text.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && typed()) { event.preventDefault(); list.focus(); list.selectedIndex = 0; }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); insert(); }
    if (event.key === "Escape") text.focus();
  });
  list.addEventListener("dblclick", insert);
})();
