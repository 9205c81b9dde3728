import { z } from "zod";

/** What `manifest.json` says of itself; docs/exporting.md describes the format. */
export const exportFormat = "tidemark-export";
export const exportVersion = 1;
export const manifestName = "manifest.json";
export const peopleName = "people.json";
export const teamsName = "teams.json";
export const topicsName = "topics.json";
/** Only there when there are paths, so that a library without any has the hash it always had. */
export const pathsName = "paths.json";
/** The same of initiatives. */
export const initiativesName = "initiatives.json";
/** The same of what evidence rests on, and of studies. */
export const datasetsName = "datasets.json";
export const studiesName = "studies.json";

/** The bytes of a version of a dataset, by their checksum. */
export const storedFileName = (sha256: string) => `files/${sha256}`;
export const recordName = (key: string) => `records/${key}.json`;
export const markdownName = (slug: string, key: string) => `insights/${slug ? `${slug}-${key}` : key}.md`;
export const initiativeMarkdownName = (slug: string, key: string) =>
  `initiatives/${slug ? `${slug}-${key}` : key}.md`;

const path =
  /^(people|teams|topics|paths|initiatives|datasets|studies)\.json$|^files\/[0-9a-f]{64}$|^records\/[a-z0-9]{8}\.json$|^(insights|initiatives)\/[a-z0-9-]{1,100}\.md$/;

const libraryFiles = [teamsName, topicsName, pathsName, initiativesName, datasetsName, studiesName];

/**
 * Whether a file belongs to the library that the hash is of: everything but who there is and what repeats it. Stored
 * files stand in `datasets.json` by their checksums.
 */
export const isLibraryFile = (name: string) => libraryFiles.includes(name) || name.startsWith("records/");

const hash = z.string().regex(/^[0-9a-f]{64}$/, "Expected 64 hexadecimal digits.");
const count = z.number().int().min(0);

/** Only what says which format it is, for exports that a newer version made. */
export const manifestHead = z.object({
  format: z.literal(exportFormat),
  version: z.number().int().positive(),
});

export const manifestShape = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  madeAt: z.iso.datetime(),
  counts: z.strictObject({
    ...{ people: count, teams: count, topics: count, records: count },
    paths: count.default(0),
    initiatives: count.default(0),
    datasets: count.default(0),
    studies: count.default(0),
  }),
  library: hash,
  files: z.array(z.strictObject({ path: z.string().regex(path), bytes: count, sha256: hash })),
});

export type Manifest = z.infer<typeof manifestShape>;
export type ExportCounts = Manifest["counts"];
