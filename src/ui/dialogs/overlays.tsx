import { useApp } from "../app-context.ts";
import type { Credit } from "../credit.ts";
import { onDemand } from "../on-demand.tsx";

const About = onDemand(() => import("./about.tsx").then((module) => module.About), "ahead");
const ExportDialog = onDemand(() =>
  import("../export/export-dialog.tsx").then((module) => module.ExportDialog),
);
const HandoutView = onDemand(() =>
  import("../handout/handout-view.tsx").then((module) => module.HandoutView),
);
const OpenDialog = onDemand(() => import("../open/open-dialog.tsx").then((module) => module.OpenDialog));
const AskingDialog = onDemand(() =>
  import("../open/asking-dialog.tsx").then((module) => module.AskingDialog),
);
const FileProblems = onDemand(() =>
  import("../open/file-problems.tsx").then((module) => module.FileProblems),
);
const Problems = onDemand(() => import("./problems.tsx").then((module) => module.Problems), "ahead");
const ShareDialog = onDemand(() => import("../share/share-dialog.tsx").then((module) => module.ShareDialog));
const ShortcutsList = onDemand(
  () => import("./shortcuts-list.tsx").then((module) => module.ShortcutsList),
  "ahead",
);

/** The dialog that lies over everything, if any; legend and menu stand beside the map and are drawn by the frame. */
export function Overlays({ credits }: { readonly credits: readonly Credit[] }) {
  const { state } = useApp();
  switch (state.overlay.value) {
    case "about":
      return <About credits={credits} />;
    case "export":
      return <ExportDialog />;
    case "handout":
      return <HandoutView />;
    case "open":
      return <OpenDialog />;
    case "opening":
      return <AskingDialog />;
    case "file-problems":
      return <FileProblems />;
    case "problems":
      return <Problems />;
    case "share":
      return <ShareDialog />;
    case "shortcuts":
      return <ShortcutsList />;
    default:
      return null;
  }
}
