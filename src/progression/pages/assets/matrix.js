/* The matrix: levels to choose, signals on demand, and layers: marks over unchanged cells. A file
   that somebody opens is shown, and neither kept nor sent. */
progression.part("matrix", (root, say) => {
  "use strict";
  const { el, query, setQuery, read, onFile, place, isWhole, wrong, wrongText, isObject } = progression;
  const { pgFramework: framework, pgCluster: cluster } = root.dataset;
  const all = selector => [...root.querySelectorAll(selector)];
  const [table, mark, status] = ["table", "select", "[role=status]"].map(each => root.querySelector(each));
  const levels = all("thead th").map(head => head.dataset.pgLevel);
  const rows = [...table.rows].filter(row => row.cells.length > levels.length);
  const lines = new Map(rows.map(row => [row.cells[0].dataset.pgCompetency, row]));
  const lanes = all("input[type=radio]"), boxes = all("input[type=checkbox]");
  const cell = (level, competency) => levels.includes(level) && lines.get(competency)?.cells[levels.indexOf(level) + 1];

  /* Which levels are shown */

  const begun = lanes.find(lane => lane.checked)?.value;
  let tell;
  const show = () => {
    rows.forEach(row => boxes.forEach((box, column) => { row.cells[column + 1].hidden = !box.checked; }));
    tell?.();
  };
  const choose = chosen => {
    boxes.forEach(box => { box.checked = chosen(box); });
    show();
  };
  const ofLane = lane => box => !lane || box.dataset.pgLane === lane;
  const address = () => {
    const lane = lanes.find(each => each.checked);
    const chosen = boxes.filter(box => box.checked).map(box => box.value.slice(cluster.length + 1));
    setQuery({ show: lane ? (lane.value === begun ? "" : lane.value || "all") : chosen.length < boxes.length && chosen.join(",") });
  };
  root.addEventListener("change", ({ target }) => {
    if (lanes.includes(target)) choose(ofLane(target.value));
    else if (boxes.includes(target)) {
      if (!boxes.some(box => box.checked)) target.checked = true;
      for (const lane of lanes) lane.checked = boxes.every(box => box.checked === ofLane(lane.value)(box));
      show();
    } else return;
    address();
  });
  const asked = query("show"), lane = lanes.find(each => each.value === (asked === "all" ? "" : asked ?? begun));
  const named = (asked ?? "").split(",").map(each => `${cluster}/${each}`);
  if (lane) { lane.checked = true; choose(ofLane(lane.value)); }
  else if (boxes.some(box => named.includes(box.value))) {
    for (const each of lanes) each.checked = false;
    choose(box => named.includes(box.value));
  }

  /* Layers */

  wrong.layer = found => (!found.name || wrongText(found, "name")) && "name" || wrongText(found, "note")
    || !(Array.isArray(found.cells) && found.cells.every(each => isObject(each) && each.level && each.competency
      && each.mark && !wrongText(each, "level", "competency", "mark", "note"))) && "cells";

  const clear = () => {
    all(".pg-layer").forEach(each => each.remove());
    all(".pg-laid").forEach(each => each.classList.remove("pg-laid"));
    status.textContent = "";
    tell = null;
  };
  const lay = (name, note, marks) => {
    clear();
    const laid = [];
    for (const each of marks) {
      const where = cell(each.level, each.competency);
      if (!where) continue;
      laid.push(where);
      where.classList.add("pg-laid");
      where.append(el("p", { className: "pg-layer" }, el("strong", null, each.mark), each.note && ` ${each.note}`));
    }
    tell = () => {
      const shown = laid.filter(each => !each.hidden).length;
      const counts = { marked: shown, hidden: laid.length - shown, strange: marks.length - laid.length };
      const [marked, ...others] = Object.keys(counts).filter(each => counts[each] || each === "marked")
        .map(each => say(each, { name, count: counts[each] }));
      status.textContent = [marked, note, ...others].filter(Boolean).join(" ");
    };
    tell();
  };

  const titleOf = level => table.tHead.rows[0].cells[levels.indexOf(level) + 1].querySelector("a > span:last-child")?.textContent ?? level.split("/").pop();
  const marksOf = ({ level, answers }) => [...lines.keys()].map(competency => {
    const signals = cell(level, competency)?.dataset.pgIn?.split(" ") ?? [];
    const given = signals.map(signal => answers[`${competency}/${signal}`]?.answer).filter(Boolean);
    const count = answer => given.filter(each => each === answer).length;
    const said = say("consistently", { count: count("consistently"), total: signals.length });
    return given.length && {
      level, competency,
      mark: count("at-times") ? `${said}, ${say("at-times", { count: count("at-times") })}` : said,
    };
  }).filter(Boolean);

  const mine = name => {
    const marks = [];
    try {
      for (const level of levels) {
        const kept = JSON.parse(localStorage.getItem(place(framework, level)));
        if (kept && isWhole(kept)) marks.push(...marksOf({ ...kept, level }));
      }
    } catch (fault) {
      clear();
      if (!(fault instanceof SyntaxError)) return void (status.textContent = say("blocked"));
    }
    if (marks.length) lay(name, "", marks);
    else { clear(); status.textContent = say("none-saved"); }
  };

  const paint = () => {
    const [chosen] = mark.selectedOptions;
    if (chosen.value === "mine") mine(chosen.textContent);
    else if (chosen.dataset.pgLayer) {
      const { name, note, cells } = JSON.parse(chosen.dataset.pgLayer);
      lay(name, note, cells);
    } else clear();
  };
  mark.addEventListener("change", () => { setQuery({ mark: mark.value }); paint(); });
  const wanted = query("mark");
  if ([...mark.options].some(each => each.value === wanted)) { mark.value = wanted; paint(); }

  onFile(root.querySelector("input[type=file]"), async file => {
    try {
      const [kind, found] = await read(file, framework, say, "layer", "assessment");
      const name = found.name ?? say("answers", { level: titleOf(found.level) });
      mark.value = "";
      setQuery({ mark: "" });
      lay(name, found.note, kind === "layer" ? found.cells : marksOf(found));
    } catch (fault) {
      mark.value = "";
      clear();
      status.textContent = fault.message;
    }
  });

  /* Signals, and paper */

  const signals = root.querySelector("[data-pg-do=signals]");
  signals.addEventListener("click", () => {
    const open = signals.getAttribute("aria-pressed") !== "true";
    signals.setAttribute("aria-pressed", open);
    root.classList.toggle("pg-open", open);
    all("details.pg-cell").forEach(each => { each.open = open; });
  });
  root.querySelector("[data-pg-do=print]").addEventListener("click", () => print());
});
