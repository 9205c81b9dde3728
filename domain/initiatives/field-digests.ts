import { createHash } from "node:crypto";

/** The fields that a form shows together and somebody else may change meanwhile. */
const compared = [
  "title",
  "brief",
  "language",
  "stage",
  "kickoffOn",
  "endsOn",
  "keywords",
  "channels",
  "externalKey",
  "externalUrl",
  "visibility",
] as const;
export type ComparedField = (typeof compared)[number];

/** A few letters that tell one value from another. */
export const digestOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);

/** The digest of each field as it stands, as JSON: what a form brings back to say what it was made from. */
export const digestsOf = (values: Record<ComparedField, unknown>) =>
  JSON.stringify(Object.fromEntries(compared.map((name) => [name, digestOf(values[name])])));

/** What `digestsOf` made; null for anything else. */
export function readDigests(text: string | undefined): Record<string, unknown> | null {
  if (!text) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}
