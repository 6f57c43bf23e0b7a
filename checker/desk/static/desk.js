"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const search = one("#q");
  const PAUSE = 150; // milliseconds without a key before the draft is marked again
  let waiting = 0;
  let dirty = false;
  let searching = false; // an answer to what was typed last is on its way
  let wanted = false; // Enter was pressed meanwhile: the first answer is to be opened

  const say = (words) => { one("#said").textContent = words; };
  const setDirty = (value) => {
    dirty = value;
    const sign = one("#dirty");
    if (sign) sign.hidden = !value;
  };
  const mark = (pause = PAUSE) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => htmx.trigger("#live", "refresh"), pause);
  };
  const leave = () => !dirty || confirm("This entry is not saved. Leave it?");

  // What is typed in the entry or the draft is marked after a pause.
  document.addEventListener("input", (event) => {
    if (event.target.closest("#entry-form")) {
      if (!event.target.name?.startsWith("choose:") && event.target.name !== "into") setDirty(true);
      mark();
    } else if (event.target === search) {
      searching = true;
      wanted = false;
    } else if (event.target.id === "draft-text") {
      one("#draft-path").value = "";
      mark();
    }
  });

  // Rows of lists: a template is copied; its number need only be another one.
  let rows = 0;
  document.addEventListener("click", (event) => {
    const add = event.target.closest("[data-add]");
    const drop = event.target.closest("[data-drop]");
    if (add) {
      const list = add.previousElementSibling;
      const row = one("template", list).content.cloneNode(true);
      const number = `n${(rows += 1)}`;
      for (const field of all("[name]", row)) field.name = field.name.replace(":NEW:", `:${number}:`);
      const first = one("input", row);
      list.append(row);
      first.focus();
    } else if (drop) {
      const line = drop.closest(".slot");
      const next = line.closest(".rows").parentElement.querySelector("[data-add]");
      line.remove();
      next.focus();
      setDirty(true);
      mark(0);
    }
  });

  // A file of the reader's own is read here, in the page.
  document.addEventListener("change", async (event) => {
    if (event.target.id === "draft-file" && event.target.files.length) {
      const text = await event.target.files[0].text();
      one("#draft-path").value = "";
      one("#draft-text").value = text;
      one("#draft-source").open = false;
      event.target.value = "";
      mark(0);
    } else if (event.target.closest("#entry-form")) {
      mark();
    }
  });

  const links = () => all("#found li a");
  const move = (from, step) => {
    const found = links();
    const to = found.indexOf(from) + step;
    if (to < 0) search.focus();
    else (found[to] || found.at(-1))?.focus();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    const form = one("#entry-form");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (form && one("[type=submit]", form)) htmx.trigger(form, "submit");
    } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape") {
      if (event.target === search && search.value) {
        search.value = "";
        htmx.trigger(search, "search");
      }
      search.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.ctrlKey && !event.altKey) {
      const link = event.target.closest("#found li a");
      if (event.target === search && event.key === "ArrowDown") {
        event.preventDefault();
        move(null, 1);
      } else if (link) {
        event.preventDefault();
        move(link, event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      if (searching) wanted = true;
      else links()[0]?.click();
    } else if (event.key === "Enter" && event.target.matches("#entry-form input")) {
      event.preventDefault(); // saving is a decision: Ctrl+S or the button
    }
  });

  const current = () => {
    const form = one("#entry-form");
    const id = form?.dataset.id;
    for (const link of links()) {
      if (id && link.getAttribute("href") === `/entry/${id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
  const mine = () => {
    const id = one("#entry-form")?.dataset.id;
    for (const note of all("#marked .note")) note.classList.toggle("mine", Boolean(id) && note.dataset.entry === id);
  };
  const complain = () => {
    const keys = new Set(all("#complaints [data-key]").map((item) => item.dataset.key));
    for (const key of keys) if (one(`#rest #field-${key}`)) one("#rest").open = true;
    for (const field of all(".field")) field.classList.toggle("wrong", keys.has(field.dataset.key));
  };

  document.addEventListener("htmx:confirm", (event) => {
    if (event.detail.target?.id === "entry" && event.detail.verb === "get") {
      event.preventDefault();
      if (leave()) event.detail.issueRequest(true);
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const { target } = event.detail;
    if (target.id === "entry") {
      setDirty(event.detail.pathInfo.requestPath === "/form");
      document.title = `${one("#entry h1")?.textContent || "exonym"} · exonym desk`;
      if (!one("#entry .notice.good")) {
        target.scrollTop = 0;
        target.focus({ preventScroll: innerWidth > 1150 });
      }
      mark(0);
    }
    if (target.id === "found") {
      say(one("p", target)?.textContent || "");
      searching = event.detail.requestConfig.formData.get("q") !== search.value;
      if (wanted && !searching) {
        wanted = false;
        links()[0]?.click();
      }
    }
    if (target.id === "draft-text" || target.id === "draft") {
      one("#draft-source").open = !one("#draft-path").value;
      mark(0);
    }
    if (target.id === "outcome") one("[role=alert]", target)?.focus();
    if (target.id === "marked") {
      mine();
      const tally = one("#marked .tally");
      if (tally) say(tally.textContent.replace(/\s+/g, " ").trim());
    }
    current();
  });
  document.addEventListener("htmx:oobAfterSwap", complain);
  document.addEventListener("htmx:sendError", () => say("The desk does not answer: is ‘exonym desk’ still running?"));
  for (const sign of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(sign, (event) => {
      const words = event.detail.xhr?.responseText || "The desk does not answer: is ‘exonym desk’ still running?";
      const note = document.createElement("p");
      note.className = "notice";
      note.dataset.severity = "error";
      note.textContent = words.slice(0, 300);
      one("#notice").replaceChildren(note);
    });
  }
  addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });

  if (one("#entry-form")) mark(0);
  current();
})();
