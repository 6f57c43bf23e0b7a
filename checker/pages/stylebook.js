"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const none = document.querySelector(".none");
  const kinds = [...document.querySelectorAll(".kind")];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = new Map([...document.querySelectorAll("article")].map((entry) => [entry, fold(entry.textContent)]));

  const apply = () => {
    const chosen = new FormData(form);
    const text = fold(chosen.get("text").trim()), kind = chosen.get("kind");
    let count = 0;
    for (const [entry, words] of entries) {
      entry.hidden = Boolean(kind && kind !== entry.parentElement.id) || !words.includes(text);
      count += !entry.hidden;
    }
    for (const section of kinds) section.hidden = !section.querySelector("article:not([hidden])");
    none.hidden = count > 0 || !entries.size;
    form.elements.shown.value = `${count} of ${entries.size} shown`;
  };
  const showAll = () => {
    form.reset();
    apply();
  };
  // What a link leads to must be there to be seen.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest("[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", showAll);
  addEventListener("hashchange", reveal);
  form.hidden = !entries.size;
  apply();
})();
