import { useSignal } from "@preact/signals";
import { frame } from "../../words/frame.ts";
import { useApp } from "../app-context.ts";
import "./notice.css";

/** A short message, shown for some seconds and spoken once. The style sheet keeps the time, so that no clock is needed. */
export function Notice() {
  const { state } = useApp();
  const gone = useSignal(0);
  const notice = state.notice.value;
  const isShown = notice !== null && notice.serial !== gone.value;
  return (
    <div class="notice-place" role="status">
      {isShown && (
        <p
          key={notice.serial}
          class="notice surface"
          onAnimationEnd={() => {
            gone.value = notice.serial;
          }}
        >
          {frame.notices[notice.code]}
        </p>
      )}
    </div>
  );
}
