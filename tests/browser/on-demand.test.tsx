import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { loadPartsAhead, onDemand } from "../../src/ui/on-demand.tsx";

interface Props {
  readonly name: string;
}
const Part = ({ name }: Props) => <p>The part of {name}</p>;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** A load that ends when the test says so. */
function aLoad() {
  const asked: { resolve(): void; reject(): void }[] = [];
  const load = () =>
    new Promise<typeof Part>((resolve, reject) => {
      asked.push({ resolve: () => resolve(Part), reject: () => reject(new Error("gone")) });
    });
  return { asked, load };
}

describe("a part loaded on demand", () => {
  it("says at once that it is opening, and then stands in that place", async () => {
    const { asked, load } = aLoad();
    const OnDemand = onDemand(load);
    expect(asked).toHaveLength(0);
    render(<OnDemand name="spring" />, root);
    await expect.element(page.getByRole("status")).toHaveTextContent("Opening…");
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.resolve();
    await expect.element(page.getByText("The part of spring")).toBeVisible();
    await expect.element(page.getByRole("status")).not.toBeInTheDocument();
  });

  it("says so where its file is gone, and asks again the next time", async () => {
    const { asked, load } = aLoad();
    const OnDemand = onDemand(load);
    render(<OnDemand name="spring" />, root);
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.reject();
    await expect.element(page.getByRole("alert")).toHaveTextContent("could not be loaded");
    render(null, root);
    render(<OnDemand name="summer" />, root);
    await expect.poll(() => asked.length).toBe(2);
    asked[1]!.resolve();
    await expect.element(page.getByText("The part of summer")).toBeVisible();
  });

  it("is shown where it comes ahead just as it is first asked for", async () => {
    const { asked, load } = aLoad();
    const OnDemand = onDemand(load, "ahead");
    const ahead = loadPartsAhead();
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.resolve();
    // Drawn before the load is known to have ended, and told only after it has.
    render(<OnDemand name="winter" />, root);
    await ahead;
    await expect.element(page.getByText("The part of winter")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("is there at once where it was fetched ahead, even if another part before it could not be", async () => {
    const gone = aLoad();
    const there = aLoad();
    onDemand(gone.load, "ahead");
    const OnDemand = onDemand(there.load, "ahead");
    const ahead = loadPartsAhead();
    await expect.poll(() => gone.asked.length).toBe(1);
    gone.asked[0]!.reject();
    await expect.poll(() => there.asked.length).toBe(1);
    there.asked[0]!.resolve();
    await ahead;
    render(<OnDemand name="autumn" />, root);
    expect(root.textContent).toBe("The part of autumn");
    expect(there.asked).toHaveLength(1);
  });
});
