import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { frame } from "../words/frame.ts";
import "./on-demand.css";

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is fetched when it is first shown: what few readers open costs nobody's start. Until it is
 * there, and where its file is gone (the site was published anew meanwhile), a sentence stands in its place. "ahead":
 * fetched once the map is drawn, so that what most readers open sooner or later opens at once, even if the network has
 * gone by then.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  when: "asked" | "ahead" = "asked",
): (props: Props) => JSX.Element {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };
  if (when === "ahead") waiting.push(fetchPart);
  return function OnDemand(props) {
    const part = useSignal<ComponentType<Props> | "failed" | null>(loaded);
    useEffect(() => {
      if (part.peek() !== null) return;
      // Asked for even where it has come since this was drawn: only then is it shown.
      fetchPart().then(
        (component) => {
          // A function as a value would be called as an updater elsewhere; a signal takes it as it is.
          part.value = component;
        },
        () => {
          part.value = "failed";
        },
      );
    }, [part]);
    const Part = part.value;
    if (Part === null || Part === "failed")
      return (
        <p class="part-missing surface" role={Part === null ? "status" : "alert"}>
          {Part === null ? frame.partLoading : frame.partMissing}
        </p>
      );
    return <Part {...props} />;
  };
}

/** One after the other, out of the way of what is asked for meanwhile. What fails here is asked for again when it is shown. */
export async function loadPartsAhead(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next().catch(() => {});
}
