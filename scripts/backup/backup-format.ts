import { z } from "zod";

/**
 * A backup is a gzipped tar: what it is (`about.json`), every table in pieces as PostgreSQL's COPY writes it
 * (`tables/people/000001`), uploaded files (`files/…`), and at the very end `manifest.json`, which accounts for all of
 * it. A file without its manifest is not whole.
 */
export const formatVersion = 1;
export const aboutName = "about.json";
export const manifestName = "manifest.json";
export const largestDocument = 32 * 1024 * 1024;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

export const aboutShape = z.object({
  product: z.literal("tidemark"),
  format: z.number().int().positive(),
  version: z.string().max(50),
  createdAt: z.iso.datetime(),
  /** When each applied migration was written. */
  migrations: z.array(z.number().int()),
});

export const manifestShape = aboutShape.extend({
  tables: z.array(
    z.strictObject({ name: identifier, columns: z.array(identifier).min(1), rows: z.number().int().min(0) }),
  ),
  sequences: z.array(z.strictObject({ name: identifier, lastValue: z.string().regex(/^-?\d{1,19}$/) })),
  entries: z.array(
    z.strictObject({
      name: z.string().max(4096),
      size: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type About = z.infer<typeof aboutShape>;
export type Manifest = z.infer<typeof manifestShape>;

const tableEntry = /^tables\/([a-z_][a-z0-9_]{0,62})\/\d{6,}$/;

/** The table an entry is a piece of, or null when it is something else. */
export function tableOfEntry(name: string) {
  return tableEntry.exec(name)?.[1] ?? null;
}

/** The place of an uploaded file below the folder of files, or null when the name is no such place. */
export function placeOfEntry(name: string) {
  const [top, ...parts] = name.split("/");
  const plain = (part: string) =>
    part !== "" && part !== "." && part !== ".." && !part.includes("\\") && !part.includes("\0");
  return top === "files" && parts.length > 0 && parts.every(plain) ? parts.join("/") : null;
}
