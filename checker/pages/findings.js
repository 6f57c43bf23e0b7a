"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector("form.filters");
  const severities = ["error", "warning", "advice"];
  const notes = new Map(all(".note").map((note) => [note.id, note]));
  const marks = all("mark").map((mark) => [mark, mark.dataset.notes.split(" ").map((id) => notes.get(id))]);
  const signs = all(".row > p .sign").map((sign) => [sign, notes.get(sign.hash.slice(1))]);
  const drafts = all(".draft").map((draft) => ({
    draft,
    rows: all(".row", draft).map((row) => [row, all(".note", row)]),
    listed: document.querySelector(`.contents a[href="#${draft.id}"]`)?.parentElement,
  }));
  const chains = all(".chain");
  const namings = all(".naming").map((naming) => [naming, all(".chain", naming)]);

  const apply = () => {
    const chosen = new FormData(form);
    const kept = new Set(chosen.getAll("severity"));
    const rule = chosen.get("rule"), only = chosen.get("draft"), entry = chosen.get("entry");
    const bare = chosen.has("bare");
    const concerns = (element) => !entry || entry === `=${element.dataset.entry}`;
    let count = 0;
    for (const { draft, rows, listed } of drafts) {
      const away = only && only !== draft.id;
      let left = 0;
      for (const [row, own] of rows) {
        let here = 0;
        for (const note of own) {
          const { severity, rule: code } = note.dataset;
          note.hidden = away || !kept.has(severity) || (rule && rule !== code) || !concerns(note);
          here += !note.hidden;
        }
        row.hidden = bare && !here;
        left += here;
      }
      draft.hidden = !left;
      if (listed) listed.hidden = !left;
      count += left;
    }
    for (const [mark, own] of marks) {
      const shown = own.filter((note) => !note.hidden).map((note) => note.dataset.severity);
      const gravest = severities.find((severity) => shown.includes(severity));
      if (gravest) mark.dataset.severity = gravest;
      else delete mark.dataset.severity;
    }
    for (const [sign, note] of signs) sign.hidden = note.hidden;
    for (const chain of chains) chain.hidden = !concerns(chain);
    for (const [naming, own] of namings) naming.hidden = own.every((chain) => chain.hidden);
    form.elements.shown.value = `${count} of ${notes.size} shown`;
  };

  const showAll = () => {
    form.reset();
    apply();
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", showAll);
  // A printed page shows what the screen does; a link to what a filter hides shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  });
  form.hidden = false;
  apply();
})();
