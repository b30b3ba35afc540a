/* A self-assessment. Answers are kept in this browser, under a key of framework and level, as the
   very text that a saved file has; they leave it only as a file that somebody saves. */
progression.part("assessment", (root, say) => {
  "use strict";
  const { el, read, onFile, place, isWhole } = progression;
  const { pgFramework: framework, pgVersion: version, pgLevel: level } = root.dataset;
  const key = place(framework, level);
  const part = name => root.querySelector(`[data-pg-part=${name}]`);
  const control = name => root.querySelector(`[data-pg-do=${name}]`);
  const top = ["schema", "framework", "version", "level", "date", "answers"];
  const fields = ["answer", "note", "reason", "wording"];
  const today = () => new Date().toLocaleDateString("sv");
  const blank = () => ({ schema: "progression/assessment/1", framework, version, level, date: today(), answers: {} });

  const questions = [...root.querySelectorAll(".pg-q")].map(box => {
    const [note, reason] = box.querySelectorAll("textarea");
    return {
      box, note, reason, radios: [...box.querySelectorAll("input")], signal: box.dataset.pgSignal,
      wording: box.dataset.pgWording, text: box.querySelector("legend").firstChild.textContent,
      competency: box.closest("section").querySelector("h2"), more: box.appendChild(el("div", { className: "pg-q-more" })),
    };
  });
  const labels = Object.fromEntries((questions[0]?.radios ?? []).map(each => [each.value, each.labels[0].textContent]));
  let mine = blank(), other, only = true, where = "kept";

  /* The text of a file: known keys first, in one order, and answers by the alphabet. */
  const inOrder = (found, names) => {
    const rest = { ...found };
    for (const name of names) delete rest[name];
    return { ...Object.fromEntries(names.filter(name => found[name]).map(name => [name, found[name]])), ...rest };
  };
  const textOf = found => {
    const answers = Object.keys(found.answers).sort().map(signal => [signal, inOrder(found.answers[signal], fields)]);
    return `${JSON.stringify(inOrder({ ...found, answers: Object.fromEntries(answers) }, top), null, 2)}\n`;
  };

  const tell = (...said) => part("say").replaceChildren(...said.filter(Boolean).map(each => el("p", null, each)));
  const count = () => Object.keys(mine.answers).length;

  const recall = () => {
    mine = blank();
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (isWhole(kept)) mine = kept;
      else if (kept) throw SyntaxError();
    } catch (fault) {
      if (fault instanceof SyntaxError) tell(say("unreadable"));
      else where = "blocked";
    }
  };
  const keep = () => {
    try {
      if (count()) localStorage.setItem(key, textOf(mine));
      else localStorage.removeItem(key);
      where = "kept";
    } catch (fault) {
      where = fault.name === "QuotaExceededError" ? "full" : "blocked";
    }
  };

  const spoken = reply => {
    const said = labels[reply?.answer] ?? say("no-answer");
    const more = [reply?.note, reply?.answer === "no-chance-yet" && reply.reason].filter(Boolean);
    return more.length ? `${said}. ${more.join(" ")}` : said;
  };
  const button = (text, onclick) => el("button", { type: "button", className: "pg-quiet", onclick }, text);

  const differs = ({ signal }) => other && (mine.answers[signal]?.answer ?? "") !== (other.answers[signal]?.answer ?? "");

  const showQuestion = question => {
    const { box, signal, wording, radios, more } = question;
    const reply = mine.answers[signal];
    const isStale = reply?.answer && reply.wording && reply.wording !== wording;
    box.classList.toggle("pg-stale", !!isStale);
    box.classList.toggle("pg-differs", !!differs(question));
    more.replaceChildren(...[
      isStale && el("p", { className: "pg-flag" }, say("stale"), " ", button(say("holds"), () => {
        reply.wording = wording;
        changed();
        radios.find(each => each.checked).focus();
      })),
      other && el("p", { className: "pg-other" }, say("theirs", { answer: spoken(other.answers[signal]) })),
      reply?.answer && button(say("take-back"), () => {
        reply.answer = reply.reason = "";
        if (!reply.note) delete mine.answers[signal];
        changed();
        fill();
        radios[0].focus();
      }),
    ].filter(Boolean));
  };

  const showAgenda = () => {
    const found = questions.filter(differs);
    const sections = [...new Set(found.map(each => each.competency))].map(heading => el("section", null,
      el("h3", null, heading.textContent),
      el("ol", null, ...found.filter(each => each.competency === heading).map(({ text, signal }) => el("li", null,
        el("p", null, text), el("p", null, say("mine", { answer: spoken(mine.answers[signal]) })),
        el("p", null, say("theirs", { answer: spoken(other.answers[signal]) })))))));
    part("agenda").hidden = !other;
    part("list").replaceChildren(el("p", null, found.length ? say("differ", { count: found.length }) : say("agree")), ...sections);
    control("only").setAttribute("aria-pressed", only);
    root.classList.toggle("pg-only", !!other && only);
  };

  /* Shows all that follows from the answers; the fields themselves are left alone. */
  const show = () => {
    questions.forEach(showQuestion);
    showAgenda();
    for (const each of root.querySelectorAll("[data-pg-tally]")) {
      const asked = questions.filter(({ competency }) => competency.id === each.dataset.pgTally);
      const yes = asked.filter(({ signal }) => mine.answers[signal]?.answer === "consistently");
      each.textContent = say("tally", { count: yes.length, total: asked.length });
    }
    const known = new Set(questions.map(each => each.signal));
    const gone = Object.keys(mine.answers).filter(signal => !known.has(signal));
    part("gone").hidden = !gone.length;
    part("gone").querySelector("ul").replaceChildren(...gone.map(signal => el("li", null, el("code", null, signal), ` ${spoken(mine.answers[signal])}`)));
    const answered = questions.filter(({ signal }) => mine.answers[signal]?.answer).length;
    const said = say("answered", { count: answered, total: questions.length });
    part("status").textContent = where === "kept" && !count() ? said : `${said} ${say(where)}`;
  };
  const fill = () => {
    for (const { signal, radios, note, reason } of questions) {
      const reply = mine.answers[signal];
      for (const each of radios) each.checked = each.value === reply?.answer;
      note.value = reply?.note ?? "";
      reason.value = reply?.reason ?? "";
    }
    show();
  };
  const changed = () => {
    mine.date = today();
    mine.version = version;
    keep();
    show();
  };

  root.addEventListener("input", ({ target }) => {
    const question = questions.find(({ box }) => box.contains(target));
    if (!question) return;
    const { signal, radios, note, reason, wording } = question;
    const before = mine.answers[signal];
    const text = ({ value }) => value.toWellFormed?.() ?? value;
    const answer = radios.find(each => each.checked)?.value ?? "";
    /* Who adds a note to an answer has not read the new words again; who answers has. */
    const read = target.type === "radio" || !before?.wording ? wording : before.wording;
    const reply = { ...before, answer, note: text(note), reason: answer === "no-chance-yet" ? text(reason) : "", wording: read };
    if (reply.answer || reply.note) mine.answers[signal] = reply;
    else delete mine.answers[signal];
    changed();
  });
  root.addEventListener("submit", event => event.preventDefault());

  const open = (name, use) => onFile(control(name), async file => {
    try {
      const [, found] = await read(file, framework, say, "assessment");
      if (found.level !== level) throw Error(say("other-level", { file: file.name, other: found.level }));
      use(found, file.name);
    } catch (fault) {
      tell(fault.message);
    }
  });
  const strange = found => {
    const names = Object.keys(found).filter(name => !top.includes(name));
    return [
      names.length && say("extra", { names: names.map(each => `“${each}”`).join(", ") }),
      found.version && found.version !== version && say("version", { other: found.version, own: version }),
    ];
  };
  open("open", (found, file) => {
    if (count() && textOf(found) !== textOf(mine) && !confirm(say("replace", { file }))) return;
    mine = found;
    keep();
    fill();
    tell(say("opened", { file, count: count() }), ...strange(found));
  });
  open("beside", found => {
    other = found;
    only = true;
    tell();
    show();
    part("agenda").querySelector("h2").focus();
  });

  const act = (name, run) => { control(name).onclick = run; };
  act("save", () => {
    const href = URL.createObjectURL(new Blob([textOf(mine)], { type: "application/json" }));
    el("a", { href, download: `self-assessment-${level.split("/").pop()}-${mine.date}.json` }).click();
  });
  act("print", () => print());
  act("only", () => { only = !only; showAgenda(); });
  act("away", () => { other = undefined; show(); control("beside").focus(); });
  act("copy", async () => {
    const list = part("list");
    const lines = [...list.querySelectorAll("h3, p")].map(each => each.matches("h3") ? `\n${each.textContent}`
      : each.matches("li p:first-child") ? `- ${each.textContent}` : each.matches("li p") ? `  ${each.textContent}` : each.textContent);
    try {
      await navigator.clipboard.writeText(`${lines.join("\n")}\n`);
      tell(say("copied"));
    } catch {
      getSelection().selectAllChildren(list);
      tell(say("not-copied"));
    }
  });
  const clear = (name, begins) => act(name, () => {
    if (!confirm(say(name))) return;
    mine = blank();
    try {
      for (const each of Object.keys(localStorage)) if (begins(each)) localStorage.removeItem(each);
    } catch { where = "blocked"; }
    fill();
    tell(say("cleared"));
  });
  clear("clear", each => each === key);
  clear("clear-all", each => each.startsWith(place(framework, "")));

  addEventListener("storage", event => {
    if (event.key === key || event.key === null) { recall(); fill(); }
  });

  /* Nothing is asked for from here on, and other pages are loaded whole. */
  if (!document.querySelector("meta[http-equiv=Content-Security-Policy]")) {
    const content = "connect-src 'none'; form-action 'none'; worker-src 'none'";
    document.head.append(el("meta", { httpEquiv: "Content-Security-Policy", content }));
  }
  for (const link of document.links) link.target ||= "_self";
  recall();
  fill();
  if (count()) tell(...strange(mine));
});
