import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { frame } from "../words/frame.ts";

/**
 * A component whose code is fetched when it is first shown: what few readers open costs nobody's start. Where the file
 * is gone (the site was published anew meanwhile), a sentence says so.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let loaded: ComponentType<Props> | null = null;
  return function OnDemand(props) {
    const part = useSignal<ComponentType<Props> | "failed" | null>(loaded);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (component) => {
          loaded = component;
          // A function as a value would be called as an updater elsewhere; a signal takes it as it is.
          part.value = component;
        },
        () => {
          part.value = "failed";
        },
      );
    }, [part]);
    const Part = part.value;
    if (Part === null) return null;
    if (Part === "failed") return <p role="alert">{frame.partMissing}</p>;
    return <Part {...props} />;
  };
}
