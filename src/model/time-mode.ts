/** window: two handles; until: everything up to one handle; moment: what was under way on one day. */
export const timeModes = ["window", "until", "moment"] as const;
export type TimeMode = (typeof timeModes)[number];
