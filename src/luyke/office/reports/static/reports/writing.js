// Quoting a number while typing: the list follows the digits before the cursor, or words of a name; Enter puts the chosen
// one there. What was picked is sent with the text: its key and where it stands, so that it rests on its value at once.
// Without this file the list is only read, and a number's ground is chosen below once the paragraph is saved.
"use strict";
(() => {
  const text = document.getElementById("text"), list = document.getElementById("quote");
  const find = document.getElementById("find"), button = document.getElementById("insert");
  if (!text || !list) return;
  const all = [...list.options];
  let before = text.value, picks = [];
  const folded = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const typed = () => (text.value.slice(0, text.selectionStart).match(/\d[\d.,]*$/) || [""])[0];

  function show(fitting, chosen) {
    list.replaceChildren(...(fitting.length ? fitting : all));
    list.selectedIndex = chosen && fitting.length ? 0 : -1;
  }
  function follow() {
    const digits = typed();
    show(all.filter((option) => !digits || option.value.replace(/^[^\d]*/, "").startsWith(digits)), digits);
  }
  function search() {
    const words = folded(find.value).split(/\s+/).filter(Boolean);
    // "tháng 10" before "10 tháng": words that stand together as they were typed count.
    const together = (option) => words.filter((word, at) => at && folded(option.text).includes(`${words[at - 1]} ${word}`)).length;
    const fitting = all.filter((option) => words.every((word) => folded(option.text).includes(word)));
    show(fitting.map((option) => [option, together(option)]).sort((one, two) => two[1] - one[1]).map(([option]) => option), words.length);
  }
  // What was picked moves with the words before it; what is typed into is no longer picked.
  function keep() {
    const now = text.value;
    let start = 0, end = 0;
    while (start < Math.min(before.length, now.length) && before[start] === now[start]) start += 1;
    while (end < Math.min(before.length, now.length) - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
    picks = picks.filter((one) => one.at + one.size <= start || one.at >= before.length - end)
      .map((one) => (one.at >= before.length - end ? { ...one, at: one.at + now.length - before.length } : one));
    before = now;
  }
  function insert() {
    const option = list.options[list.selectedIndex];
    if (!option) return;
    // Digits before the cursor begin the number that was picked, or are something else ("tháng 11") and stay.
    const digits = typed(), begun = !(find && find.value) && option.value.startsWith(digits) ? digits.length : 0;
    const start = text.selectionStart - begun, blank = start && !/[\s(]/.test(text.value[start - 1]) ? " " : "";
    text.setRangeText(blank + option.value, start, text.selectionEnd, "end");
    keep();
    picks.push({ key: option.dataset.key, at: start + blank.length, size: option.value.length });
    text.focus();
    if (find) find.value = "";
    follow();
  }
  function down(event) {
    if (event.key !== "ArrowDown" || (event.target === text && !typed())) return;
    event.preventDefault();
    list.focus();
    list.selectedIndex = 0;
  }
  text.addEventListener("input", () => { keep(); follow(); });
  text.addEventListener("keydown", down);
  list.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); insert(); }
    if (event.key === "Escape") text.focus();
  });
  list.addEventListener("dblclick", insert);
  if (find && button) {
    find.parentElement.hidden = false;
    find.addEventListener("input", search);
    find.addEventListener("keydown", (event) => {
      down(event);
      if (event.key === "Enter") { event.preventDefault(); insert(); }
    });
    button.addEventListener("click", insert);
  }
  text.form.addEventListener("submit", () => {
    const from = text.value.length - text.value.trimStart().length;
    for (const one of picks) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "picked";
      field.value = `${[...text.value.slice(from, one.at)].length} ${one.key}`; // letters, as the server counts them
      text.form.append(field);
    }
  });
})();
