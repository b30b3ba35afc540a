/* Finds titles while somebody types: every word has to begin a word of the title, of its other
   titles, its short name or its keywords. Where none does, the titles that look most like it. */
progression.part("titles", (root, say) => {
  "use strict";
  const { query, setQuery } = progression;
  const field = root.elements.title, status = root.querySelector("[role=status]");
  const body = document.querySelector(".pg-titles tbody");
  const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = text => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = text => new Set([...folded(text)].map((each, place, all) => each + (all[place + 1] ?? "")));
  const rows = [...body.rows].map(row => {
    const title = row.cells[0].textContent;
    return { row, title: folded(title), pairs: pairs(title), own: words(title), all: words(`${title} ${row.dataset.pgMore} ${row.cells[2].textContent}`) };
  });

  /* Lower is better: the title itself, its beginning, words in it, words about it. */
  const rank = (each, typed, asked) => {
    const holds = among => asked.every(word => among.some(other => other.startsWith(word)));
    if (!holds(each.all)) return 9;
    return each.title === typed ? 0 : each.title.startsWith(typed) ? 1 : holds(each.own) ? 2 : 3;
  };
  const likeness = (each, wanted) => [...wanted].filter(pair => each.pairs.has(pair)).length / (wanted.size + each.pairs.size);

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
    for (const { row } of rows) row.hidden = true;
    for (const { row } of found) { row.hidden = false; body.append(row); }
    body.parentElement.hidden = !found.length;
    return asked.length && found[0]?.row.querySelector("a");
  };

  field.addEventListener("input", () => { setQuery({ title: field.value.trim() }); find(); });
  root.addEventListener("submit", event => { event.preventDefault(); (find() || field).click(); });
  field.value = query("title") ?? "";
  if (field.value) find();
});
