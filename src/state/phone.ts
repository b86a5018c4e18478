/** Narrower pages get one sheet instead of panels. */
export const phoneWidthPx = 720;
