/** The legend: every channel of the marks, and what the letters and numbers of a grade mean. */
export const legend = {
  title: "Legend",
  intro: "One mark is one event. Colour, fill, shape and edge answer four questions, each on its own.",
  layers: "Which layer?",
  layersNote:
    "Colour. The layer’s name always stands beside it; under forced colours its first letter stands in the mark.",
  claims: "How does the claim stand?",
  claimsNote: "Fill. It says how the title’s statement stands in the sources, not whether it is true.",
  places: "How precise is the place?",
  place: {
    site: { name: "Exact site", text: "A bare mark." },
    city: { name: "City or town", text: "A soft halo behind the marks: somewhere in the city." },
    area: {
      name: "District or region",
      text: "The area is hatched within its border, or a disc of a stated radius.",
    },
    approximate: {
      name: "Approximate area",
      text: "Wide hatching within a soft, dashed edge: no exact border is known. Press it to read how it was made.",
    },
    country: {
      name: "Only a country",
      text: "Square marks in a stack beside the country’s name, at no place in it.",
    },
    unknown: { name: "Place not given", text: "Not on the map; counted under the timeline and in the list." },
  },
  dates: "How precise is the date?",
  date: {
    certain: { name: "Certainly in the window", text: "The mark as it is." },
    possible: {
      name: "Possibly in the window",
      text: "The same mark, hatched inside: its date may fall outside.",
    },
  },
  groups: "Many events at one place",
  group: {
    sunflower: {
      name: "A group",
      text: "Marks sit around their place, oldest in the middle. Their seats do not change with time.",
    },
    joined: {
      name: "“Ganja +3”",
      text: "Places too near to draw apart, named after the largest. They part as you zoom in.",
    },
    empty: { name: "A small tick", text: "A place that matters here but has no event of its own." },
  },
  magnitude: (name: string) => `How many? (${name})`,
  magnitudeNote:
    "Area. Twice the area is twice the number, as the file gives it; the number may be an estimate of its source.",
  magnitudeMost: (number: string) => `${number} or more`,
  magnitudeLeast: (number: string) => `Fewer than ${number}, or not given`,
  density: "Very many events in sight",
  densityNote:
    "Where marks would only hide each other, the map shows how many events there are instead. Each tone begins at five times the events of the one before, counted within a spot of twelve pixels. Zoom in, or narrow the window, and the marks return.",
  densityTone: (events: string) => `${events} or more`,
  densityHue: {
    name: "Colour of a layer",
    text: "That layer has at least three in five of the events there.",
  },
  densityMixed: { name: "Grey", text: "No layer leads: it is the colour of none." },
  densityVague: {
    name: "Spread out",
    text: "Events known only to a district or region are spread over it, at most some sixty pixels wide. Events known only to a country stand in a square beside its name.",
  },
  arcs: "Movements",
  arc: {
    plain: { name: "A line", text: "A movement that a source reports between two places." },
    directed: { name: "With an arrowhead", text: "The source gives its direction." },
    alleged: { name: "Dashed", text: "It is alleged, not shown." },
  },
  histogram: "The timeline’s bars",
  bar: {
    certain: { name: "Full colour", text: "Events by the earliest day on which they can have begun." },
    possible: {
      name: "Light",
      text: "Those whose beginning is uncertain, or which only possibly fall in the window.",
    },
  },
  grades: "Grades",
  gradesNote:
    "Two judgements, kept apart and never averaged: of the best source (letter) and of the information (number). “B2” is a usually reliable source, probably true.",
  reliability: "Source",
  credibility: "Information",
  gradesUnknown:
    "F and 6 do not mean worst. They mean that it cannot be judged; it is what an event gets where nothing is known.",
} as const;
