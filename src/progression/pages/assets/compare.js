/* Any two levels side by side, by the rule of the catalog: kept is in force at both; raised is in
   force at the second and raises something in force at the first; new is the rest of the second,
   handed over the rest of the first. */
progression.part("compare", (root, say) => {
  "use strict";
  const { el, load, query, setQuery, data } = progression;
  const { a: from, b: to } = root.elements;
  const [status, result] = ["status", "result"].map(name => document.querySelector(`[data-pg-part=${name}]`));
  to.append(...[...from.children].map(each => each.cloneNode(true)));

  const level = async select => {
    const file = select.selectedOptions[0].parentElement.dataset.pgFile;
    await load(new URL(file, location.href.split(/[?#]/)[0]).href);
    const found = data[file];
    const asked = new Map(found.l[select.value].q.map(([name, summary, signals, step = -1, rung = ""]) => [name, {
      summary, step, rung,
      competency: found.c[name],
      signals: new Map(signals.map(place => [found.s[place][1], found.s[place]])),
    }]));
    return { ...found.l[select.value], asked };
  };

  const climbs = (before, after) => {
    if (!before) return after.summary || after.rung;
    const known = before.step !== after.step && before.step >= 0 && after.step >= 0;
    return known ? before.step < after.step : after.summary && after.summary !== before.summary;
  };

  const shifts = (first, second) => {
    const both = new Map([...first.asked, ...second.asked]);
    return [...both].sort(([, one], [, other]) => one.competency.o - other.competency.o).map(([name, { competency }]) => {
      const [before, after] = [first.asked.get(name), second.asked.get(name)];
      const [had, has] = [before?.signals ?? new Map(), after?.signals ?? new Map()];
      const shift = { competency, before, after, kept: [], raised: [], fresh: [], handed: [] };
      const replaced = new Set();
      for (const [id, signal] of has) {
        const below = (after.competency.r[id] ?? []).filter(each => had.has(each));
        below.forEach(each => replaced.add(each));
        if (had.has(id)) shift.kept.push([signal]);
        else if (below.length) shift.raised.push([signal, [...had.values()].filter(each => below.includes(each[1]))]);
        else shift.fresh.push([signal]);
      }
      for (const [id, signal] of had) if (!has.has(id) && !replaced.has(id)) shift.handed.push([signal]);
      // What rises in its sentence or step alone counts, too.
      shift.rise = after && !shift.raised.length && !shift.fresh.length && climbs(before, after) && (before ? "raised" : "fresh");
      shift.same = before && after && before.summary === after.summary && before.rung === after.rung
        && !shift.raised.length && !shift.fresh.length && !shift.handed.length;
      return shift;
    });
  };

  const item = kind => ([signal, before = []]) => el("li", { className: `pg-sig${kind && ` pg-sig-${kind}`}` },
    kind && el("span", { className: `pg-mark pg-mark-${kind}` }, say(`mark.${kind}`)), kind && " ",
    el("span", { className: "pg-sig-text" }, signal[2]),
    kind && signal[3] && [" ", el("span", { className: "pg-status" }, say("optional"))],
    before.map(each => el("span", { className: "pg-was" }, say("before", { text: each[2] }))));
  const list = (...items) => items.flat().length && el("ul", { className: "pg-sigs" }, ...items.flat());
  const sentence = (asked, other) => {
    const rung = asked.rung !== (other?.rung ?? "") && asked.rung;
    return (asked.summary || rung) && el("p", { className: "pg-sum" }, asked.summary, rung && " ",
      rung && el("span", { className: "pg-rung" }, rung));
  };
  const cell = (level, ...inner) => el("td", null, el("span", { className: "pg-diff-level", "aria-hidden": "true" }, level.n), ...inner);
  const soft = key => el("p", { className: "pg-soft" }, say(key));

  const row = (first, second) => ({ competency, before, after, kept, raised, fresh, handed }) => el("tr", null,
    el("th", { scope: "row" }, el("a", { href: competency.u }, competency.n)),
    cell(first, before ? [
      sentence(before, after),
      handed.length && el("details", { className: "pg-fold pg-fresh" },
        el("summary", null, say("handed", { count: handed.length })),
        el("p", { className: "pg-label" }, say("hand-over")),
        el("ul", { className: "pg-handed" }, ...handed.map(([signal]) => el("li", null, signal[2])))),
    ] : soft("not-before")),
    cell(second, after ? el("div", { className: `pg-a${second.a}` },
      sentence(after, before),
      list(raised.map(item("raised")), fresh.map(item("new"))),
      kept.length && el("details", { className: "pg-fold" }, el("summary", null, say("kept-here", { count: kept.length })), list(kept.map(item("")))),
    ) : soft("not-after")));

  const head = level => el("th", { scope: "col", className: `pg-a${level.a}` }, el("a", { href: level.u }, level.n));
  const table = (first, second, rows) => el("table", { className: "pg-diff" },
    el("caption", { className: "pg-sr" }, say("caption", { start: first.n, end: second.n })),
    el("thead", null, el("tr", null, el("th", { scope: "col" }, say("competency")), head(first), head(second))),
    el("tbody", null, ...rows.map(row(first, second))));

  const show = (first, second) => {
    const found = shifts(first, second);
    const count = name => found.reduce((sum, each) => sum + each[name].length + (each.rise === name), 0);
    const counts = [["kept", "kept"], ["raised", "raised"], ["fresh", "new"], ["handed", "handed"]]
      .map(([name, key]) => count(name) && say(key, { count: count(name) })).filter(Boolean);
    const isSame = from.value === to.value;
    status.textContent = isSame ? say("same") : say("sum", { start: first.n, end: second.n, parts: counts.join(", ") || say("nothing") });
    const page = first.m[to.value];
    const rows = found.filter(each => !each.same);
    const same = found.filter(each => each.same).map(each => each.competency.n);
    result.replaceChildren(...[
      page && el("p", null, el("a", { href: page }, say("page"))),
      !isSame && (rows.length ? table(first, second, rows) : el("p", { className: "pg-soft" }, say("nothing"))),
      !isSame && same.length && el("p", null, say("unchanged", { names: same.join(", ") })),
    ].filter(Boolean));
  };

  let turn = 0;
  const draw = async () => {
    const mine = ++turn;
    try {
      const both = [await level(from), await level(to)];
      if (mine === turn) show(...both);
    } catch {
      status.textContent = say("failed");
      result.replaceChildren();
    }
  };
  const choose = () => { setQuery({ a: from.value, b: to.value }); draw(); };

  const has = (select, path) => [...select.options].some(each => each.value === path);
  const [start, end] = JSON.parse(root.dataset.pgFirst);
  const asked = [query("a"), query("b")];
  const unknown = asked.find(path => path && !has(from, path));
  from.value = asked[0] && has(from, asked[0]) ? asked[0] : start;
  to.value = asked[1] && has(to, asked[1]) ? asked[1] : end;
  root.addEventListener("change", choose);
  root.querySelector("button").addEventListener("click", () => {
    [from.value, to.value] = [to.value, from.value];
    choose();
  });
  if (unknown) status.textContent = say("unknown", { path: unknown });
  else draw();
});
