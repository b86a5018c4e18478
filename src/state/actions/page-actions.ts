import type { Journal } from "../journal.ts";
import { fitOpeningCamera } from "../opening-camera.ts";
import type { Ports } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Actions, NoticeCode, SheetStop, State } from "../types.ts";

type PageActions = Pick<
  Actions,
  | "cameraMoved"
  | "flyToRequested"
  | "homeRequested"
  | "zoomRequested"
  | "mapStatusChanged"
  | "languageChosen"
  | "themeChosen"
  | "panelToggled"
  | "groupingChosen"
  | "listPartChosen"
  | "overlayOpened"
  | "overlayClosed"
  | "sheetMoved"
  | "noticeGiven"
  | "linkCopied"
  | "textCopied"
>;

/** The names under which the reader's own settings are kept on the device. */
export const keepsakeKeys = {
  theme: "theme",
  panel: "panel",
  grouping: "grouping",
  speed: "speed",
  pace: "pace",
  loop: "loop",
  follow: "follow",
  /** "on": there may be files on the shelf. */
  keptFiles: "kept-files",
} as const;

export function createPageActions(
  signals: Signals,
  state: Pick<State, "phone" | "link">,
  journal: Journal,
  ports: Ports,
): PageActions {
  let serial = 0;
  const wish: Actions["flyToRequested"] = (target) => {
    serial += 1;
    signals.cameraRequest.value = {
      serial,
      target,
      animate: !signals.surroundings.value.prefersReducedMotion,
    };
  };
  const tell = (code: NoticeCode) => {
    serial += 1;
    signals.notice.value = { serial, code };
  };
  const copy = async (text: string, code: NoticeCode) =>
    tell((await ports.clipboard.write(text)) ? code : "copy-refused");
  /** On a phone what lies over the map is closed by the system's Back before anything else. */
  const moveSheet = (stop: SheetStop) => {
    const before = signals.sheet.value;
    signals.sheet.value = stop;
    if (!state.phone.value) return;
    if (before === "peek" && stop !== "peek") journal.layerOpened();
    if (before !== "peek" && stop === "peek" && signals.overlay.value === null) journal.layerClosed();
  };
  return {
    cameraMoved(camera) {
      signals.camera.value = camera;
      journal.drift();
    },
    flyToRequested: wish,
    homeRequested: () =>
      wish({
        type: "camera",
        camera: fitOpeningCamera(signals.situation.value.opening.camera, signals.surroundings.value),
      }),
    zoomRequested: (direction) => wish({ type: "zoom", direction }),
    mapStatusChanged(status) {
      signals.mapStatus.value = status;
    },
    languageChosen(language) {
      signals.language.value = language;
      journal.deed();
    },
    themeChosen(theme) {
      signals.themeChoice.value = theme;
      ports.keepsakes.set(keepsakeKeys.theme, theme);
    },
    panelToggled() {
      signals.panelOpen.value = !signals.panelOpen.value;
      ports.keepsakes.set(keepsakeKeys.panel, signals.panelOpen.value ? "open" : "closed");
    },
    groupingChosen(grouping) {
      signals.grouping.value = grouping;
      ports.keepsakes.set(keepsakeKeys.grouping, grouping);
    },
    listPartChosen(part) {
      signals.listPart.value = part;
      if (state.phone.value) moveSheet("full");
      else signals.panelOpen.value = true;
    },
    overlayOpened(overlay) {
      const wasOpen = signals.overlay.value !== null;
      signals.overlay.value = overlay;
      if (state.phone.value && !wasOpen) journal.layerOpened();
    },
    overlayClosed() {
      if (signals.overlay.value === null) return;
      signals.overlay.value = null;
      // The sheet under it still needs the entry.
      if (state.phone.value && signals.sheet.value === "peek") journal.layerClosed();
    },
    sheetMoved: moveSheet,
    noticeGiven: tell,
    linkCopied: () => void copy(state.link.value, "link-copied"),
    textCopied: (text, code) => void copy(text, code),
  };
}
