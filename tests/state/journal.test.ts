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

describe("what drifted under an open sheet", () => {
  it("stays where Back closes the sheet: letters typed and cleared do not come back", () => {
    const { actions, ports, state } = openOnPhone();
    actions.searched("spr");
    actions.sheetMoved("half");
    actions.searched("");
    ports.pass(1000);
    ports.goBack();
    expect(state.sheet.value).toBe("peek");
    expect(state.query.value).toBe("");
    expect(ports.address.read()).toBe("");
  });

  it("stays where the sheet is closed by hand, with letters not yet written too", () => {
    const { actions, ports, state } = openOnPhone();
    actions.searched("spr");
    actions.sheetMoved("half");
    actions.searched("sum");
    actions.sheetMoved("peek");
    expect(state.query.value).toBe("sum");
    expect(ports.address.read()).toBe("q=sum");
    expect(ports.at).toBe(0);
    ports.pass(1000);
    expect(ports.address.read()).toBe("q=sum");
  });
});

describe("a menu over an open sheet", () => {
  it("leaves the sheet its entry as it closes: Back then closes the sheet, and not the view", () => {
    const { actions, ports, state } = openOnPhone();
    actions.layerToggled("first");
    actions.sheetMoved("half");
    actions.overlayOpened("more");
    actions.overlayClosed();
    expect(state.sheet.value).toBe("half");
    ports.goBack();
    expect(state.sheet.value).toBe("peek");
    expect([...state.hiddenLayers.value]).toEqual(["first"]);
  });

  it("keeps the entry for itself where the sheet closes under it", () => {
    const { actions, ports, state } = openOnPhone();
    actions.layerToggled("first");
    actions.sheetMoved("half");
    actions.overlayOpened("legend");
    actions.sheetMoved("peek");
    ports.goBack();
    expect(state.overlay.value).toBeNull();
    expect([...state.hiddenLayers.value]).toEqual(["first"]);
  });
});
