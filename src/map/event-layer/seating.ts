import { type SeatPlan, type Seats, toZoomStep } from "../../style/seats.ts";

/** Seats of a larger table are made between the frames. */
const mostSeatedAtOnce = 5_000;
/** How long one slice of that may take. It is a task of its own. */
const sliceMs = 5;

/** Which seats the marks of a table have at the zoom of the moment. */
export interface Seating {
  /** null until the first ones of the table are made. */
  now(): Seats | null;
  setPlan(plan: SeatPlan, rows: number, zoom: number): void;
  /** Joining depends on the zoom: another step is another seating. Of a large table the last one stays until that is made. */
  zoomed(zoom: number): void;
  /** Whether others are on their way. */
  isMaking(): boolean;
  /** The seats of this zoom, whatever that takes. */
  seatNow(zoom: number): void;
  /** Makes nothing any more. */
  stop(): void;
}

/**
 * `changed` is called with each other seating, also from within the calls above; `made` after it where the seats were made
 * between the frames, so that nobody draws them by himself.
 */
export function createSeating(changed: (seats: Seats) => void, made: () => void): Seating {
  let plan: SeatPlan | null = null;
  let isLarge = false;
  let seats: Seats | null = null;
  /** The step that these seats are of, and the one that is being made. */
  let step = Number.NaN;
  let nextStep = Number.NaN;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take(next: Seats, ofStep: number): void {
    step = nextStep = ofStep;
    if (next === seats) return;
    seats = next;
    changed(next);
  }

  function seatNow(zoom: number): void {
    if (plan === null || toZoomStep(zoom) === step) return;
    clearTimeout(timer);
    take(plan.at(zoom), toZoomStep(zoom));
  }

  function makeInSlices(from: SeatPlan, zoom: number): void {
    clearTimeout(timer);
    nextStep = toZoomStep(zoom);
    const slices = from.seat(zoom);
    const work = (): void => {
      const start = performance.now();
      do {
        const slice = slices.next();
        if (slice.done === true) {
          take(slice.value, toZoomStep(zoom));
          made();
          return;
        }
      } while (performance.now() - start < sliceMs);
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
  }

  function zoomed(zoom: number): void {
    if (plan === null) return;
    if (!isLarge) seatNow(zoom);
    else if (toZoomStep(zoom) !== nextStep) makeInSlices(plan, zoom);
  }

  return {
    now: () => seats,
    setPlan(next, rows, zoom) {
      plan = next;
      isLarge = rows > mostSeatedAtOnce;
      seats = null;
      step = nextStep = Number.NaN;
      clearTimeout(timer);
      zoomed(zoom);
    },
    isMaking: () => nextStep !== step && plan !== null && isLarge,
    zoomed,
    seatNow,
    stop: () => clearTimeout(timer),
  };
}
