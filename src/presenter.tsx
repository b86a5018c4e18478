import { effect } from "@preact/signals";
import { render } from "preact";
import { browserClock } from "./platform/clock.ts";
import { createKeepsakes } from "./platform/keepsakes.ts";
import { createPresenterDoors } from "./platform/presenter-doors.ts";
import { createPresenter } from "./state/presenter.ts";
import { paintTheme } from "./ui/paint-theme.ts";
import { PresenterPage } from "./ui/presenter/presenter-page.tsx";
import { presenter as words } from "./words/presenter.ts";

/**
 * Shows the presenter's window in `root`; returns how to take it down. The page presenter.html does so by itself, and a page
 * that holds everything in one file when it is asked to.
 */
export function startPresenter(root: HTMLElement): () => void {
  const doors = createPresenterDoors(window);
  const presenter = createPresenter(doors.channel, browserClock);
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const stops = [
    effect(() => {
      paintTheme(presenter.place.value?.theme ?? (prefersDark ? "dark" : "light"));
    }),
    effect(() => {
      document.title = words.title(presenter.programme.value?.title ?? "");
    }),
  ];
  render(
    <PresenterPage presenter={presenter} openStage={doors.openStage} keepsakes={createKeepsakes(window)} />,
    root,
  );
  return () => {
    for (const stop of stops) stop();
    render(null, root);
    presenter.dispose();
  };
}

// Only presenter.html has it; the one file starts this by its own wish.
const root = document.getElementById("presenter");
if (root !== null) startPresenter(root);
