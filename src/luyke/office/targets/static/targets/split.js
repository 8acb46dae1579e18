// The sum of the shares while they are typed. Without this file the page says the same after sending.
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
  inputs.forEach((input) => input.addEventListener("input", show));
})();
