/* What changed, for one level and since one release: lines that concern others are hidden. The
   choice stands in the address, so that it can be linked to. A day will do for a release. */
progression.part("changes", (root, say) => {
  "use strict";
  const { el, query, setQuery } = progression;
  const level = root.elements.for, since = root.elements.since, status = root.querySelector("[role=status]");
  const releases = [...document.querySelectorAll(".pg-release")];
  const places = new Map([...level.options].map((each, place) => [each.value, `${place - 1}`]));
  const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text);

  const show = (asked = "") => {
    const place = level.value && places.get(level.value), day = isDay(since.value) && since.value;
    let count = 0, over = false;
    for (const each of releases) {
      const { pgRelease, pgDay } = each.dataset;
      over ||= since.value && !day && pgRelease === since.value;
      const old = over || day && pgDay && pgDay <= day;
      let shown = 0;
      for (const line of each.querySelectorAll("[data-pg-for]")) {
        line.hidden = old || !!place && !line.dataset.pgFor.split(" ").includes(place);
        shown += !line.hidden;
      }
      for (const group of each.querySelectorAll(".pg-group")) {
        const lines = group.querySelectorAll("[data-pg-for]:not([hidden])").length;
        group.hidden = !lines;
        group.open ||= !!place;
        group.querySelector("[data-pg-part=count]").textContent = lines;
      }
      each.hidden = old || !!place && !shown;
      each.previousElementSibling.hidden = each.hidden;
      count += shown;
    }
    const name = level.selectedOptions[0].textContent;
    status.textContent = asked && !level.value ? say("unknown", { level: asked })
      : place ? say(count ? "shown" : "nothing", { count, level: name })
        : since.value ? say(count ? "all" : "none", { count }) : "";
  };

  const set = (field, value) => {
    if (value && field === since && isDay(value) && ![...field.options].some(each => each.value === value)) field.append(el("option", { value, textContent: value }));
    field.value = value ?? "";
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  };

  root.addEventListener("change", () => { setQuery({ for: level.value, since: since.value }); show(); });
  root.addEventListener("submit", event => event.preventDefault());
  set(level, query("for"));
  set(since, query("since"));
  show(query("for"));
});
