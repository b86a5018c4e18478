import { expect, it } from "vitest";
import { finishSlices } from "../../src/lib/finish-slices.ts";
import { vagueKilometers } from "../../src/model/vague-ground.ts";
import { findVaguePlaces, listVaguePlaces } from "../../src/model/vague-places.ts";
import { buildAreaFeatures } from "../../src/style/area-features.ts";
import { mapped, openCsv } from "./documents/opened-csv.ts";

const csv = `name,day,lng,lat,how
In a district,2018-07-03,46,40,district
In a region,2018-07-04,47,41,region
In a city,2018-07-05,48,40,city
`;

it("a disc of the stated radius stands for the district and the region that a file's row names, and for no city", async () => {
  const file = await openCsv(
    csv,
    mapped(
      { title: ["name"], start: ["day"], lng: ["lng"], lat: ["lat"], placePrecision: ["how"] },
      { codebook: "own" },
    ),
  );
  const listed = (placeIds: string[]) =>
    listVaguePlaces(
      file.situation.places,
      finishSlices(findVaguePlaces(file.situation.places, { placeIds })),
    );
  const places = listed(["doc:place:1", "doc:place:2", "doc:place:3"]);
  expect([...places.values()].map(({ radiusKilometers }) => radiusKilometers)).toEqual([
    vagueKilometers.district,
    vagueKilometers.region,
  ]);
  // What is not listed is still found.
  expect(places.get("doc:place:3")?.precision).toBe("city");
  const features = buildAreaFeatures({ ...file.situation, places }, "light").features;
  expect(features.map(({ properties }) => properties.id)).toEqual(["disc:doc:place:1", "disc:doc:place:2"]);
  expect(listed([])).toBe(file.situation.places);
});
