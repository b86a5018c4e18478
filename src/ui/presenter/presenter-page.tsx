import { useSignal } from "@preact/signals";
import type { Keepsakes } from "../../state/ports.ts";
import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { dataText } from "../card/data-text.ts";
import { NextStep } from "./next-step.tsx";
import { Notes } from "./notes.tsx";
import { PresenterControls } from "./presenter-controls.tsx";
import { PresenterStatus } from "./presenter-status.tsx";
import { PresenterTimes } from "./presenter-times.tsx";
import { StepList } from "./step-list.tsx";
import { StepSummary } from "./step-summary.tsx";
import { usePresenterKeys } from "./use-presenter-keys.ts";
import "../theme.css";
import "./presenter.css";

export interface PresenterPageProps {
  readonly presenter: Presenter;
  /** false where the browser blocked the window. */
  readonly openStage: (link: string, session: string) => boolean;
  readonly keepsakes: Keepsakes;
}

/** The second screen: what to say, what is on, what comes next, and how late it is. */
export function PresenterPage({ presenter, openStage, keepsakes }: PresenterPageProps) {
  const isBlocked = useSignal(false);
  usePresenterKeys(presenter);
  const programme = presenter.programme.value;
  const open = (link: string) => {
    isBlocked.value = !openStage(link, presenter.session());
  };
  return (
    <div class="presenter">
      <header class="presenter-top">
        <h1 {...dataText(programme?.title ?? words.heading)}>{programme?.title ?? words.heading}</h1>
        <PresenterTimes presenter={presenter} />
      </header>
      <PresenterStatus presenter={presenter} open={open} isBlocked={isBlocked.value} />
      {programme !== null && (
        <main class="presenter-main">
          <StepSummary presenter={presenter} />
          <Notes presenter={presenter} keepsakes={keepsakes} />
          <NextStep presenter={presenter} />
          <StepList presenter={presenter} />
        </main>
      )}
      {programme !== null && <PresenterControls presenter={presenter} />}
    </div>
  );
}
