import { about } from "./about.ts";
import { author } from "./author.ts";
import { card } from "./card.ts";
import { columns } from "./columns.ts";
import { comparison } from "./comparison.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";
import { files } from "./files.ts";
import { film } from "./film.ts";
import { frame } from "./frame.ts";
import { header } from "./header.ts";
import { issues } from "./issues.ts";
import { layers } from "./layers.ts";
import { legend } from "./legend.ts";
import { map } from "./map.ts";
import { oneFile } from "./one-file.ts";
import { opened } from "./opened.ts";
import { opening } from "./opening.ts";
import { panel } from "./panel.ts";
import { places } from "./places.ts";
import { problems } from "./problems.ts";
import { share } from "./share.ts";
import { shortcuts } from "./shortcuts.ts";
import { story } from "./story.ts";
import { takeAway } from "./take-away.ts";
import { ticks } from "./ticks.ts";
import { timeline } from "./timeline.ts";
import { tooltip } from "./tooltip.ts";
import { vocabulary } from "./vocabulary.ts";

/** The whole catalogue. Parts of the app import the one file they speak from; this is what a second language would mirror. */
export const words = {
  about,
  author,
  card,
  columns,
  comparison,
  counts,
  dates,
  files,
  film,
  frame,
  header,
  issues,
  layers,
  legend,
  map,
  oneFile,
  opened,
  opening,
  panel,
  places,
  problems,
  share,
  shortcuts,
  takeAway,
  story,
  ticks,
  timeline,
  tooltip,
  vocabulary,
} as const;
