/* The page of a level: what is folded away opens for who comes to it, and a brief is printed. */
(() => {
  "use strict";
  const page = document.documentElement;

  const unfold = () => {
    const found = document.querySelector(":target");
    for (let fold = found?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      if (!fold.open) { fold.open = true; found.scrollIntoView(); }
    }
  };
  addEventListener("hashchange", unfold);
  addEventListener("afterprint", () => page.classList.remove("pg-brief"));

  self.progression.part("level", root => {
    unfold();
    root.querySelector("button").addEventListener("click", () => {
      page.classList.add("pg-brief");
      print();
    });
  });
})();
