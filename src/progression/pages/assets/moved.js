/* From an address that a page once had to the one that it has, with the place that was meant. */
(() => {
  "use strict";
  const { search, hash } = location;
  location.replace(document.currentScript.dataset.pgTo + search + hash);
})();
