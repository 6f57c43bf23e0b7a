"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const names = document.getElementById("names");
  const body = document.querySelector(".overview tbody");
  const rows = body ? [...body.rows] : [];
  const sections = new Map(rows.map((row) => [row, document.getElementById(row.querySelector("a").hash.slice(1))]));
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map([...sections].map(([row, section]) => [row, fold(section.dataset.text)]));

  const apply = () => {
    const chosen = new FormData(form);
    const text = fold(chosen.get("text").trim());
    const kind = chosen.get("kind"), listed = chosen.get("listed"), mixing = chosen.has("mixing");
    let count = 0;
    for (const [row, section] of sections) {
      const { kind: its, listed: known, mixing: mixed } = section.dataset;
      row.hidden = section.hidden =
        Boolean(kind && kind !== `=${its}`) || Boolean(listed && listed !== known) || (mixing && mixed !== "yes") || !texts.get(row).includes(text);
      count += !row.hidden;
    }
    form.elements.shown.value = `${count} of ${rows.length} shown`;
  };

  // The first click on a column of numbers shows the greatest first, on one of words the first of the alphabet.
  const sort = (head, column) => {
    const number = head.dataset.sort === "number";
    const before = head.getAttribute("aria-sort");
    const down = before ? before === "ascending" : number;
    const value = (row) => row.cells[column].textContent;
    const compare = number ? (one, other) => value(one) - value(other) : (one, other) => value(one).localeCompare(value(other));
    rows.sort((one, other) => (down ? compare(other, one) : compare(one, other)));
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
    names.append(...rows.map((row) => sections.get(row)));
  };

  for (const [column, head] of [...document.querySelectorAll(".overview thead th")].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, column));
    head.append(button);
  }
  const showAll = () => {
    form.reset();
    apply();
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", showAll);
  form.hidden = !rows.length;
  apply();
})();
