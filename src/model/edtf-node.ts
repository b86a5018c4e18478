/** One date as it was written, in the shape that the `edtf` package gives it, of which no more is named than is used. */
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
}

/** Takes the text of one date apart; null where it is none. */
export type ReadDate = (text: string) => EdtfNode | null;
