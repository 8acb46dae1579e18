// Puts the code of a figure where the cursor last stood in the article.
"use strict";
const fields = document.querySelectorAll("textarea[name=lead], textarea[name=text]");
let last = document.querySelector("textarea[name=text]");
for (const field of fields) field.addEventListener("focus", () => { last = field; });
for (const button of document.querySelectorAll("button[data-insert]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    last.focus();
    last.setRangeText(button.dataset.insert, last.selectionStart, last.selectionEnd, "end");
  });
}
