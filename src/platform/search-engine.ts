import type { SearchEngine, SearchPort } from "../state/ports.ts";

const load = (): Promise<SearchEngine> => import("../model/search.ts");

/** Fetched at once where the address already asks for words, so that the first picture is the right one. */
export async function createSearchPort(isAskedAtStart: boolean): Promise<SearchPort> {
  return { loaded: isAskedAtStart ? await load().catch(() => null) : null, load };
}
