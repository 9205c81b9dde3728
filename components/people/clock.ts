/** Whose calendar dates are shown in, and from when they are counted. */
export type Clock = { now: Date; timeZone: string; locale: string };
