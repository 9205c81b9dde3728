import { createHash } from "node:crypto";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const keyLetters = "23456789bcdfghjkmnpqrstvwxyz";

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);

/** The same number between 0 and 1 for the same words, so that every seeding tells the same story. */
export const fraction = (words: string) => digest(words).readUInt32BE(0) / 2 ** 32;

/** An instant of that day, up to eight hours before the time of day that it is now. */
export const momentOf = (now: Date, days: number, words: string) =>
  new Date(daysBefore(now, days).getTime() - Math.floor(fraction(words) * 480) * minuteMs);

/** The key in the address of what the demo tells: the same in every installation. */
export const demoKey = (slug: string, kind: "insight" | "path" | "dataset" | "study" = "insight") =>
  [...digest(`${kind} ${slug}`).subarray(0, 8)].map((byte) => keyLetters[byte % keyLetters.length]).join("");

const digest = (words: string) => createHash("sha256").update(words).digest();
