"use strict";
(() => {
  // Without this script every link still leads to the figure's row below; with it, the row comes to the reader.
  const card = document.getElementById("card");
  const name = document.getElementById("card-name");
  const list = card.querySelector("dl");
  let chosen = null;
  document.querySelector(".all").open = false;

  const close = (back) => {
    if (card.hidden) return;
    card.hidden = true;
    chosen.classList.remove("chosen");
    if (back) chosen.focus();
    chosen = null;
  };
  const open = (figure, row) => {
    close(false);
    const [first, ...rest] = row.cells;
    name.textContent = first.textContent;
    list.replaceChildren(...rest.flatMap((cell) => {
      const head = document.createElement("dt");
      const body = document.createElement("dd");
      head.textContent = cell.dataset.head;
      body.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      return [head, body];
    }));
    chosen = figure;
    figure.classList.add("chosen");
    card.hidden = false;
    card.focus({ preventScroll: true });
    if (matchMedia("(max-width: 60rem)").matches) figure.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = document.getElementById(link.hash.slice(1));
    if (link.classList.contains("figure") && target && target.matches("tr")) {
      event.preventDefault();
      open(link, target);
    } else if (card.contains(link)) {
      close(false);
    }
  });
  card.querySelector("button").addEventListener("click", () => close(true));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
})();
