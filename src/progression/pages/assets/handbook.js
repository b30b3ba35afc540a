/* The handbook's script. Every page reads without it. A page names the part that it can use in
   `data-pg`, and only that part is loaded. Texts enter the page as text, never as HTML. */
(() => {
  "use strict";
  const home = document.currentScript.src;
  const answers = ["not-yet", "at-times", "consistently", "no-chance-yet"];
  const parts = {}, loads = {}, begun = new WeakSet();

  const el = (tag, set, ...inner) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(set || {})) {
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...inner.flat().filter(each => each));
    return made;
  };

  const load = url => loads[url] ||= new Promise((done, failed) => {
    const script = el("script", { src: url });
    script.onload = done;
    script.onerror = () => { delete loads[url]; script.remove(); failed(Error(url)); };
    document.head.append(script);
  });

  /* Says a message: fills its places, and chooses the plural form by `count`. */
  const sayer = root => {
    const words = JSON.parse(root.dataset.pgWords);
    const form = new Intl.PluralRules(words.language);
    return (key, values = {}) => {
      const text = words[key] ?? words[`${key}.${form.select(values.count)}`] ?? words[`${key}.other`];
      return text.replace(/\{([\w-]+)\}/g, (all, name) => values[name] ?? all);
    };
  };

  const query = name => new URLSearchParams(location.search).get(name);
  const setQuery = values => {
    const url = new URL(location);
    for (const [name, value] of Object.entries(values)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(history.state, "", url.href.replace(/%2[FC]/g, decodeURIComponent));
  };

  const isObject = value => !!value && typeof value === "object" && !Array.isArray(value);
  const wrongText = (object, ...names) => names.find(name => name in object && typeof object[name] !== "string");
  const isReply = reply => isObject(reply) && !wrongText(reply, "answer", "note", "reason", "wording")
    && (!("answer" in reply) || answers.includes(reply.answer));

  /* What is wrong with a file of a kind: the name of the part, or nothing. */
  const wrong = {
    assessment: found => wrongText(found, "version") || (!found.level || wrongText(found, "level")) && "level"
      || !/^\d{4}-\d\d-\d\d$/.test(found.date) && "date" || !isObject(found.answers) && "answers"
      || Object.keys(found.answers).find(signal => !signal.includes("/") || !isReply(found.answers[signal])),
  };

  /* Reads a file of one of some kinds; throws an error that says in words why not. */
  const read = async (file, framework, say, ...kinds) => {
    const refused = (key, more) => Error(say(key, { file: file.name, ...more }));
    let found;
    try { found = JSON.parse(await file.text()); } catch { throw refused("no-json"); }
    const [, kind, version] = /^progression\/(\w+)\/(\d+)$/.exec(found?.schema) || [];
    if (!kinds.includes(kind)) throw refused("no-kind");
    if (version > 1) throw refused("newer", { kind: found.schema });
    if (found.framework !== framework) throw refused("elsewhere", { other: found.framework, own: framework });
    const where = wrong[kind](found);
    if (where) throw refused("broken", { where });
    return [kind, found];
  };

  /* Calls back with each file that is chosen in a field, which can choose the same one again. */
  const onFile = (field, callback) => field.addEventListener("change", async () => {
    const [file] = field.files;
    if (file) await callback(file);
    field.value = "";
  });

  self.progression = {
    data: {}, wrong, wrongText, isObject, el, load, query, setQuery, read, onFile,
    place: (framework, level) => `progression:assessment:${framework}:${level}`,
    isWhole: found => isObject(found) && !wrong.assessment(found),
    part: (name, run) => { parts[name] = run; },
  };

  let visits = 0;
  const start = () => {
    visits++;
    for (const root of document.querySelectorAll("[data-pg]")) {
      const name = root.dataset.pg;
      if (begun.has(root)) continue;
      begun.add(root);
      /* What people write there must not share a page with what was loaded before. */
      if (name === "assessment" && visits > 1) return location.reload();
      load(new URL(`${name}.js`, home).href).then(() => parts[name](root, sayer(root)));
    }
  };
  if (self.document$?.subscribe) self.document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
