// The entry grid with hands on the keyboard: saves by itself, takes a column from Excel, loses nothing.
// Without this file the page is a plain form. Every rule is the server's: this only carries what was typed.
"use strict";
(() => {
  const form = document.getElementById("grid");
  const status = document.getElementById("status");
  const store = form.dataset.draft;
  const WAIT = 900, RETRY = 5000;
  let revision = Number(form.dataset.revision);
  let token = form.elements.csrfmiddlewaretoken.value;
  let timer = null, sending = null;
  let note = ""; // what of the last paste found no cell: told behind each status until something is typed
  const saved = new Map(); // what the server has, by the cell's name
  const dirty = new Map(); // what it has not yet
  const clashes = new Set(); // cells changed elsewhere, and nothing said to it yet

  const cells = () => [...form.querySelectorAll("input[inputmode]")];
  const answers = () => [...form.querySelectorAll("select[name^='k-']")]
    .map((kind) => ({ key: kind.name.slice(2), kind: kind.value, reason: form.elements["r-" + kind.name.slice(2)].value.trim() }))
    .filter((one) => one.kind && one.reason);

  function say(text) { status.textContent = text; }

  // What is typed is kept on this machine until the server has it.
  function keep() {
    try {
      const kept = [...dirty].map(([name, value]) => [name, value, saved.get(name) ?? ""]);
      if (kept.length) localStorage.setItem(store, JSON.stringify(kept));
      else localStorage.removeItem(store);
    } catch { /* a browser that keeps nothing still saves to the server */ }
  }
  function restore() {
    let kept = [];
    try { kept = JSON.parse(localStorage.getItem(store) || "[]"); } catch { return; }
    let count = 0;
    const dropped = [];
    for (const [name, value, base] of kept) {
      const input = form.elements[name];
      if (!input || value === saved.get(name)) continue;
      if (base === saved.get(name)) { input.value = value; count += 1; }
      else dropped.push(`“${value}” (${input.getAttribute("aria-label")})`); // someone changed the cell since
    }
    for (const input of cells()) if (input.value.trim() !== saved.get(input.name)) changed(input);
    keep();
    if (dropped.length) say(`${form.dataset.dropped} ${dropped.join("; ")}`);
    else if (count) say(form.dataset.restored);
  }

  function changed(input) {
    clashes.delete(input.name);
    if (input.value.trim() === saved.get(input.name)) dirty.delete(input.name);
    else dirty.set(input.name, input.value.trim());
    input.classList.toggle("unsaved", dirty.has(input.name));
    keep();
    later(WAIT);
  }
  function later(wait) { clearTimeout(timer); timer = setTimeout(save, wait); }

  function newKey() {
    return crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  }

  // A save that got no answer is sent again as it was, under the same key: the server makes it once.
  async function save() {
    clearTimeout(timer);
    if (sending && sending.flying) return;
    if (!sending) {
      const said = answers();
      if (!dirty.size && !said.length) return;
      sending = {
        flying: false,
        names: new Map(dirty),
        body: { revision, key: newKey(), answers: said, cells: [...dirty].map(([name, typed]) => {
          const [, line, column] = name.split("-");
          return { line: Number(line), column, typed };
        }) },
      };
    }
    sending.flying = true;
    say(form.dataset.saving);
    try {
      const response = await fetch(form.dataset.save, {
        method: "POST", keepalive: true, redirect: "manual",
        headers: { "Content-Type": "application/json", "X-CSRFToken": token },
        body: JSON.stringify(sending.body),
      });
      if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) return await ended();
      if (!response.ok && response.status !== 409) throw new Error(String(response.status));
      took(await response.json(), response.status === 409);
    } catch {
      sending.flying = false;
      say(form.dataset.offline);
      later(RETRY);
    }
  }

  // The session is over: a new one, opened in another tab, brings a new token.
  async function ended() {
    sending.flying = false;
    say(form.dataset.ended);
    later(RETRY);
    const page = await fetch(location.href, { redirect: "manual" });
    if (page.ok) {
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#grid [name=csrfmiddlewaretoken]");
      if (fresh) { token = fresh.value; form.elements.csrfmiddlewaretoken.value = token; later(0); }
    }
  }

  function took(reply, refused) {
    const names = sending.names;
    sending = null;
    if (refused) { say(reply.sentence); return; }
    revision = reply.revision;
    form.elements.revision.value = revision;
    const clashing = new Set(reply.conflicts.map((one) => one.name));
    for (const [name, typed] of names) {
      const input = form.elements[name];
      if (clashing.has(name)) continue;
      saved.set(name, typed);
      if (dirty.get(name) === typed) dirty.delete(name);
      if (input) input.classList.toggle("unsaved", dirty.has(name));
    }
    for (const one of reply.conflicts) {
      clashes.add(one.name);
      saved.set(one.name, one.kept);
      if (dirty.get(one.name) === one.typed) {
        dirty.delete(one.name);
        const input = form.elements[one.name];
        if (input && input !== document.activeElement) input.value = one.kept;
        if (input) input.classList.remove("unsaved");
      }
    }
    keep();
    below(reply.below, reply.wrong);
    say(`${reply.status} · ${form.dataset.saved} ${reply.at}${note}`);
    const send = form.querySelector("button[value=send]");
    if (send) send.textContent = reply.send;
    if (dirty.size) later(WAIT);
  }

  // What stands below each row, as the server wrote it. A row in whose answer someone is writing is left alone.
  function below(html, wrong) {
    const invalid = new Set(wrong);
    for (const input of cells()) {
      if (invalid.has(input.name)) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    for (const row of form.querySelectorAll("tr[data-line]")) {
      const line = row.dataset.line, want = html[line];
      let next = row.nextElementSibling;
      if (!next || !next.classList.contains("below")) next = null;
      const waiting = next ? unanswered(next, want || "") : [];
      if (!want) {
        if (next && !waiting.length && !next.contains(document.activeElement)) next.remove();
        continue;
      }
      if (!next) {
        next = document.createElement("tr");
        next.className = "below";
        next.append(document.createElement("td"), document.createElement("td"));
        next.lastChild.colSpan = 9;
        next.lastChild.id = "b-" + line;
        row.after(next);
      }
      if (next.dataset.html !== want && !next.contains(document.activeElement)) {
        const written = new Map([...next.querySelectorAll("select, input")].map((one) => [one.name, one.value]));
        next.lastChild.innerHTML = want;
        next.lastChild.prepend(...waiting);
        for (const one of next.querySelectorAll("select, input")) if (written.get(one.name)) one.value = written.get(one.name);
        next.dataset.html = want;
      }
      for (const input of row.querySelectorAll("input")) input.setAttribute("aria-describedby", "b-" + line);
    }
  }

  // "Changed elsewhere to 10; you typed 12" is told once by the server, and stands until the cell is touched again.
  function unanswered(row, want) {
    return [...row.querySelectorAll("p.problem")].filter((told) => {
      const choice = told.querySelector("[data-for]");
      return choice && clashes.has(choice.dataset.for) && !want.includes(`data-for="${choice.dataset.for}"`);
    });
  }

  // Cells by row and column, for the arrows and for pasting.
  const columnOf = (input) => input.name.split("-")[2];
  function neighbour(input, rows, column = columnOf(input)) {
    const all = [...form.querySelectorAll("tr[data-line]")];
    let at = all.indexOf(input.closest("tr")) + rows;
    for (; at >= 0 && at < all.length; at += Math.sign(rows) || 1) {
      const found = form.elements[`o-${all[at].dataset.line}-${column}`];
      if (found) return found;
      if (!rows) return null;
    }
    return null;
  }
  function go(input) { if (input) { input.focus(); input.select(); } }

  form.addEventListener("input", (event) => { if (event.target.inputMode) { note = ""; changed(event.target); } });
  form.addEventListener("change", (event) => {
    if (event.target.inputMode) { changed(event.target); later(0); }
    else if (/^[kr]-/.test(event.target.name)) later(0);
  });
  form.addEventListener("click", (event) => {
    const choice = event.target.closest("button.choice");
    if (!choice) return;
    const input = form.elements[choice.dataset.for];
    input.value = choice.dataset.choose;
    go(input);
    changed(input);
    later(0);
  });
  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.inputMode || event.ctrlKey || event.altKey || event.metaKey) {
      if (event.key === "Enter" && /^r-/.test(input.name || "")) { event.preventDefault(); later(0); }
      return;
    }
    const at = input.selectionStart, all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    let to = null;
    if (event.key === "Enter" || event.key === "ArrowDown") to = neighbour(input, event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowUp") to = neighbour(input, -1);
    else if (event.key === "ArrowRight" && (all || at === input.value.length)) to = neighbour(input, 0, "cumulative");
    else if (event.key === "ArrowLeft" && (all || at === 0)) to = neighbour(input, 0, "month");
    else if (event.key === "Escape") { input.value = saved.get(input.name) ?? ""; changed(input); input.select(); }
    else return;
    event.preventDefault();
    if (to !== input) go(to);
  });
  form.addEventListener("paste", (event) => {
    const input = event.target;
    const text = event.clipboardData.getData("text");
    if (!input.inputMode || !/[\n\t]/.test(text.trimEnd())) return;
    event.preventDefault();
    const columns = ["month", "cumulative"].slice(columnOf(input) === "month" ? 0 : 1);
    const rows = [...form.querySelectorAll("tr[data-line]")];
    const first = rows.indexOf(input.closest("tr")), nowhere = [];
    // Row by row as they stand, those with nothing to enter too: a column must not slip upwards by one.
    text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").forEach((line, below) => {
      line.split("\t").forEach((value, beside) => {
        const row = rows[first + below], cell = row && form.elements[`o-${row.dataset.line}-${columns[beside]}`];
        if (cell) { cell.value = value.trim().slice(0, cell.maxLength); changed(cell); }
        else if (value.trim()) nowhere.push(value.trim().slice(0, 20));
      });
    });
    const more = nowhere.length > 5 ? ` … (${nowhere.length})` : "";
    note = nowhere.length ? ` · ${form.dataset.nowhere} ${nowhere.slice(0, 5).join("; ")}${more}` : "";
    if (note) say(note.slice(3));
    later(0);
  });
  form.addEventListener("submit", () => clearTimeout(timer)); // what is kept here stays until the server is seen to have it
  addEventListener("pagehide", () => { if (dirty.size) save(); });
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => { if (!document.hidden && dirty.size) later(0); });

  for (const input of cells()) saved.set(input.name, input.defaultValue.trim());
  restore();
})();
