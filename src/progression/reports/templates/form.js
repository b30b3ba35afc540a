(() => {
  "use strict";
  const form = document.querySelector("form");
  const { blank, words, key, file } = JSON.parse(form.dataset.form);
  const items = [...form.querySelectorAll("[data-sets]")];
  const fields = [...form.querySelectorAll("[data-path]")];
  form.querySelector(".actions").hidden = false;
  const status = form.querySelector(".status");
  const say = text => { status.textContent = text; };
  const clean = text => (text.toWellFormed ? text.toWellFormed() : text).trim();
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, "0")).join("-");
  };
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(8))].map(n => n.toString(16).padStart(2, "0")).join("");
  let draft = { id: fresh(), values: {} }, keeps = true;

  const value = field => field.type === "radio" ? (field.checked ? field.value : "") : field.value;
  const put = (target, path, text) => {
    const last = path.at(-1);
    for (const step of path.slice(0, -1)) {
      if (!Object.hasOwn(target, step)) Object.defineProperty(target, step, { value: {}, enumerable: true, writable: true, configurable: true });
      target = target[step];
    }
    Object.defineProperty(target, last, { value: text, enumerable: true, writable: true, configurable: true });
  };
  const gathered = () => {
    const found = structuredClone(blank);
    const answers = {};
    found.date = today();
    found.id = draft.id;
    for (const field of fields) if (clean(value(field))) put(found, JSON.parse(field.dataset.path), clean(value(field)));
    for (const item of items) {
      if (![...item.querySelectorAll("[data-path]")].some(field => clean(value(field)))) continue;
      for (const [path, text] of JSON.parse(item.dataset.sets)) if (text) put(found, path, text);
    }
    /* Known keys in one order, and answers by the alphabet: the order that every reader writes. */
    for (const name of Object.keys(found.answers).sort()) answers[name] = found.answers[name];
    found.answers = answers;
    const order = Object.keys(blank).filter(name => found[name]);
    return Object.fromEntries(order.map(name => [name, found[name]]));
  };
  const grow = field => {
    if (CSS.supports("field-sizing", "content") || field.tagName !== "TEXTAREA") return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 4}px`;
  };
  const keep = () => {
    draft.values = Object.fromEntries(fields.filter(field => value(field)).map(field => [field.id, field.type === "radio" ? true : field.value]));
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      keeps = false;
    }
    say(keeps ? words.kept : words.blocked);
  };
  try {
    const found = JSON.parse(localStorage.getItem(key) || "null");
    localStorage.setItem(`${key}?`, "1");
    localStorage.removeItem(`${key}?`);
    if (found && typeof found.id === "string" && /^[0-9a-f]{16}$/.test(found.id) && found.values) draft = found;
  } catch (fault) {
    keeps = fault instanceof SyntaxError;
  }
  for (const field of fields) {
    const had = draft.values[field.id];
    if (field.type === "radio") field.checked = had === true;
    else if (typeof had === "string") field.value = had;
    grow(field);
  }
  say(!keeps ? words.blocked : Object.keys(draft.values).length ? words.back : words.keeps);

  form.addEventListener("input", event => {
    event.target.removeAttribute("aria-invalid");
    grow(event.target);
    keep();
  });
  /* Whoever chooses the same answer again takes it back, as Delete does. */
  let chosen;
  const takeBack = radio => {
    radio.checked = false;
    keep();
  };
  form.addEventListener("pointerdown", ({ target }) => {
    const radio = target.closest("label")?.querySelector("input[type=radio]");
    chosen = radio?.checked ? radio : null;
  });
  form.addEventListener("click", ({ target }) => {
    if (chosen && target === chosen) takeBack(chosen);
  });
  form.addEventListener("keydown", ({ key: pressed, target }) => {
    if (target.type === "radio" && target.checked && ["Backspace", "Delete"].includes(pressed)) takeBack(target);
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.querySelector("[data-do=save]").onclick = () => {
    const lacking = fields.find(field => field.required && !clean(field.value));
    if (lacking) {
      lacking.setAttribute("aria-invalid", "true");
      lacking.focus();
      say(words.lacking.replace("{name}", () => lacking.labels[0].firstElementChild.textContent));
      return;
    }
    const found = gathered();
    if (!Object.keys(found.answers).length) {
      say(words.empty);
      return;
    }
    keep();
    const name = `${file}-${found.date}.json`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(found, null, 2)}\n`], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(words.saved.replace("{file}", () => name));
  };
  form.querySelector("[data-do=print]").onclick = () => print();
  form.querySelector("[data-do=clear]").onclick = () => {
    if (!confirm(words.sure)) return;
    try {
      localStorage.removeItem(key);
    } catch { /* Nothing was kept. */ }
    form.reset();
    draft = { id: fresh(), values: {} };
    for (const field of fields) {
      if (field.type === "radio") field.checked = false;
      else field.value = "";
    }
    say(words.cleared);
    form.querySelector("input, textarea").focus();
  };
})();
