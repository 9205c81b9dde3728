import { customAlphabet } from "nanoid";

/** No vowels, so that no words come out; no letters that look like digits. */
const drawKey = customAlphabet("23456789bcdfghjkmnpqrstvwxyz", 8);
const keyPattern = /^[2-9bcdfghjkmnp-tv-z]{8}$/;

/** A new record's key, drawn from 28^8 possible ones. */
export const newInsightKey = () => drawKey();

/** The readable part of an address: the statement's first words in plain letters; empty where there are none. */
export function insightSlug(statement: string): string {
  const words = statement
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 60) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug;
}

/** Where a record stands; further parts are appended: "/history", "#evidence-3". */
export const insightHref = ({ slug, key }: { slug: string; key: string }) =>
  `/insights/${slug ? `${slug}-${key}` : key}`;

/** The key an address segment ends in, whatever stands before it; null when it cannot be one. */
export function keyOf(segment: string): string | null {
  const key = segment.slice(-8).toLowerCase();
  const before = segment.at(-9);
  return keyPattern.test(key) && (before === undefined || before === "-") ? key : null;
}
