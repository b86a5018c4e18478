/** The list of what in the data was not accepted, and what came of it. */
export const problems = {
  title: (count: number) => (count === 1 ? "1 problem in the data" : `${count} problems in the data`),
  intro: "The rest of the map was opened without these.",
  file: "File",
  feature: "Feature",
  line: "Line",
  field: "Field",
  reason: "Reason",
  outcome: {
    dropped: "left out",
    "field-dropped": "shown without this field",
    note: "shown; an editor should mend it",
  },
  none: "No problem was found.",
} as const;
