/** The program of a page that holds everything in itself: the map or, where "?presenter" asks for it, the presenter's window. */
const root = document.getElementById("app");
if (root === null) throw new Error("The page has no #app.");
if (new URLSearchParams(location.search).has("presenter"))
  void import("./presenter.tsx").then(({ startPresenter }) => startPresenter(root));
else void import("./main.tsx");
