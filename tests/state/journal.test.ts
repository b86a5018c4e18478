import { describe, expect, it } from "vitest";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const situation = aSituation({ events: [anEvent({ id: "spring" }), anEvent({ id: "summer" })] });

function openOnPhone() {
  const ports = createFakePorts("", { ...desktop, width: 390 });
  return { ...createApp({ situation, table: aTable(situation), issues: [] }, ports), ports };
}

describe("deeds under an open sheet", () => {
  it("are undone one by one by Back, which then closes the sheet", () => {
    const { actions, ports, state } = openOnPhone();
    actions.sheetMoved("half");
    actions.eventSelected("spring");
    actions.readerOpened();
    ports.goBack();
    expect(state.readerOpen.value).toBe(false);
    expect(state.selection.value?.id).toBe("spring");
    ports.goBack();
    expect(state.selection.value).toBeNull();
    expect(state.sheet.value).toBe("half");
    ports.goBack();
    expect(state.sheet.value).toBe("peek");
    expect(ports.at).toBe(0);
  });

  it("are undone too where the camera drifted since", () => {
    const { actions, ports, state } = openOnPhone();
    actions.sheetMoved("half");
    actions.layerToggled("first");
    actions.cameraMoved({ center: [10, 20], zoom: 5 });
    ports.pass(1000);
    actions.eventSelected("summer");
    ports.goBack();
    expect(state.selection.value).toBeNull();
    expect(state.hiddenLayers.value.size).toBe(1);
    expect(state.sheet.value).toBe("half");
    ports.goBack();
    expect(state.hiddenLayers.value.size).toBe(0);
    expect(state.sheet.value).toBe("half");
    ports.goBack();
    expect(state.sheet.value).toBe("peek");
  });

  it("stay where the sheet is closed by hand", () => {
    const { actions, state, ports } = openOnPhone();
    actions.sheetMoved("half");
    actions.eventSelected("spring");
    actions.sheetMoved("peek");
    expect(state.selection.value?.id).toBe("spring");
    ports.goBack();
    expect(state.selection.value).toBeNull();
  });

  it("give way to an address from elsewhere, and so does the sheet", () => {
    const { actions, state, ports } = openOnPhone();
    actions.eventSelected("summer");
    actions.sheetMoved("full");
    actions.layerToggled("second");
    ports.entries.push("off=first");
    ports.goForward();
    expect(state.sheet.value).toBe("peek");
    expect([...state.hiddenLayers.value]).toEqual(["first"]);
  });
});
