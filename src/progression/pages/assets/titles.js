/* Finds titles while somebody types: every word has to begin a word of the title, of its other
   titles, its short name or its keywords. Where none does, the titles that look most like it. */
progression.part("titles", (root, say) => {
  "use strict";
  const { query, setQuery } = progression;
  const field = root.elements.title, status = root.querySelector("[role=status]");
  const table = document.querySelector("#pg-titles"), body = table.tBodies[0];
  const letters = [...document.querySelectorAll(".pg-letter")];
  const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = text => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = text => new Set([...folded(text)].map((each, place, all) => each + (all[place + 1] ?? "")));
  const rows = [...document.querySelectorAll(".pg-titles tbody tr")].map(row => {
    const title = row.cells[0].textContent, own = words(title);
    return { row, home: row.parentElement, title: folded(title), looks: [title, ...own].map(pairs), own, all: words(`${title} ${row.dataset.pgMore} ${row.cells[2].textContent}`) };
  });

  /* Lower is better: the title itself, its beginning, words in it, words about it. */
  const rank = (each, typed, asked) => {
    const holds = among => asked.every(word => among.some(other => other.startsWith(word)));
    if (!holds(each.all)) return 9;
    return each.title === typed ? 0 : each.title.startsWith(typed) ? 1 : holds(each.own) ? 2 : 3;
  };
  const alike = (one, other) => [...one].filter(pair => other.has(pair)).length / (one.size + other.size);
  /* By its likest word; of two alike, the title that says less beside it. */
  const likeness = ({ looks }, wanted) => Math.max(...looks.map(look => alike(wanted, look))) + alike(wanted, looks[0]) / 9;

  const find = () => {
    const typed = folded(field.value.trim()), asked = words(typed);
    let found = rows, said = "";
    if (asked.length) {
      const ranked = rows.map(each => [rank(each, typed, asked), each]).filter(([rank]) => rank < 9);
      found = ranked.sort(([one], [other]) => one - other).map(([, each]) => each);
      said = found.length && say("found", { count: found.length });
      if (!found.length) {
        const wanted = pairs(typed);
        found = rows.map(each => [likeness(each, wanted), each]).filter(([like]) => like > 0.28)
          .sort(([one], [other]) => other - one).slice(0, 5).map(([, each]) => each);
        said = say(found.length ? "near" : "none");
      }
    }
    status.textContent = said || "";
    /* What is found stands in a table of its own; without a word, each title is under its letter. */
    for (const { row, home } of rows) { row.hidden = true; home.append(row); }
    for (const { row, home } of found) { row.hidden = false; (asked.length ? body : home).append(row); }
    for (const letter of letters) letter.hidden = asked.length;
    table.hidden = !found.length || letters.length && !asked.length;
    return asked.length && found[0]?.row.querySelector("a");
  };

  field.addEventListener("input", () => { setQuery({ title: field.value.trim() }); find(); });
  root.addEventListener("submit", event => { event.preventDefault(); (find() || field).click(); });
  /* Who typed before this was loaded keeps it. */
  field.value ||= query("title") ?? "";
  if (field.value) find();
});
