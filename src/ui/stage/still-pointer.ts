const stillMs = 2_500;

/**
 * Says when the pointer has stood still for a while, so that cursor and controls can go, and when it moves again; and when
 * somebody presses or turns the wheel.
 */
export function watchPointer(
  page: Window,
  tell: (isStill: boolean) => void,
  touched: () => void,
): () => void {
  let timer = 0;
  const waitAnew = () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(() => tell(true), stillMs);
  };
  const move = () => {
    tell(false);
    waitAnew();
  };
  const names = ["pointermove", "pointerdown", "wheel"] as const;
  for (const name of names) page.addEventListener(name, move, { passive: true });
  for (const name of ["pointerdown", "wheel"] as const)
    page.addEventListener(name, touched, { passive: true });
  waitAnew();
  return () => {
    page.clearTimeout(timer);
    for (const name of names) page.removeEventListener(name, move);
    for (const name of ["pointerdown", "wheel"] as const) page.removeEventListener(name, touched);
  };
}
