/** What is used of the `edtf` package, which ships no types: the tree that its grammar makes. */
declare module "edtf" {
  export interface EdtfNode {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    readonly level: number;
    /** Date: year, month (0-11), day, hours, minutes, seconds, milliseconds, as many as were written. */
    readonly values: readonly number[];
    /** Bits of YYYYMMDD from the left, the first one 1: which digits were X. */
    readonly unspecified?: number;
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Minutes east of UTC. Where no zone was written, the reader's own: not to be used then. */
    readonly offset?: number;
    /** Set only where a zone was written. */
    readonly timeZone?: string;
    readonly significant?: number;
  }
  export function parse(text: string, constraints?: { readonly level?: number }): EdtfNode;
}
