// The sum of the shares while they are typed, and a column of them from Excel: down the places as they stand, or each to
// the place that is named beside it. Without this file the page says the same sum after sending.
"use strict";
(() => {
  const inputs = [...document.querySelectorAll("input[data-share]")];
  const sum = document.getElementById("cong"), gap = document.getElementById("chenh");
  const read = (text) => {
    const clean = text.trim().replace(/[\s\u00a0]/g, "");
    if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(clean)) return clean ? NaN : 0;
    return Number(clean.replaceAll(".", "").replace(",", "."));
  };
  const print = (value) => value.toLocaleString("vi-VN", { maximumFractionDigits: 6 });
  const whole = read(document.getElementById("chi-tieu").textContent);
  const show = () => {
    const total = inputs.reduce((before, input) => before + read(input.value), 0);
    sum.textContent = Number.isNaN(total) ? "?" : print(total);
    gap.textContent = Number.isNaN(total) ? "?" : print(Math.round((whole - total) * 1e6) / 1e6);
  };
  const plain = (name) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const names = inputs.map((input) => plain(input.labels[0].textContent));
  const named = (name) => names.findIndex((each) => each === name || each.endsWith(` ${name}`));
  const paste = (event, at) => {
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n+$/, "").split("\n");
    if (lines.length < 2) return;
    event.preventDefault();
    lines.forEach((line, below) => {
      const [name, ...rest] = line.split("\t");
      const to = inputs[rest.length ? named(plain(name)) : at + below];
      if (to) to.value = (rest.length ? rest[rest.length - 1] : name).trim();
    });
    show();
  };
  inputs.forEach((input, at) => {
    input.addEventListener("input", show);
    input.addEventListener("paste", (event) => paste(event, at));
  });
})();
