/* The page of a level: what is folded away opens for who comes to it, and a brief is printed. */
(() => {
  "use strict";
  const unfold = () => {
    const found = document.querySelector(":target");
    for (let fold = found?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      if (!fold.open) { fold.open = true; found.scrollIntoView(); }
    }
  };
  addEventListener("hashchange", unfold);
  addEventListener("afterprint", () => {
    if (document.querySelector(".pg-brief:target")) location.replace("#");
  });

  self.progression.part("level", root => {
    unfold();
    /* Instant navigation makes all addresses whole, so that none begins with a hash any more. */
    const brief = [...root.querySelectorAll("a")].find(link => link.hash);
    brief.addEventListener("click", event => {
      event.preventDefault();
      location.replace(event.currentTarget.hash);
      print();
    });
  });
})();
