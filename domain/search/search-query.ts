import { z } from "zod";
import { type Certainty, evidenceKinds } from "../evidence/evidence-input";

/** Everything the library can be narrowed by, in the order of the menus. */
export const facets = ["topic", "team", "certainty", "kind", "freshness", "path", "owner", "status"] as const;
export type Facet = (typeof facets)[number];

export const searchStatuses = ["published", "superseded", "retired", "draft"] as const;
/** By the day of the last publishing or re-verification; `due` are those that need review. */
export const freshnesses = ["quarter", "year", "older", "due"] as const;
/** `none` are those that nobody has rated yet. */
export const certaintyValues = ["high", "moderate", "low", "very-low", "none"] as const;

/** Records on one page. */
export const pageSize = 20;
/** Whoever has looked through a thousand hits needs other words. */
export const lastPage = 50;

/** PostgreSQL keeps neither NUL nor half a character, and nobody looks for one. */
const storable = (text: string) => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");

export const longestWords = 2000;
const words = z
  .string()
  .transform((text) => storable(text.slice(0, longestWords)).trim())
  .catch("");

/** Several values of one menu stand in the address with commas between them; what is not one is ignored. */
const several = (value: z.ZodType<string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [...new Set([given].flat().flatMap((text) => text.split(",")))].slice(0, 20))
    .transform((values) => values.filter((text) => value.safeParse(text).success))
    .catch([])
    .default([]);

const slug = z.string().regex(/^[\p{L}\p{N}-]{1,100}$/u);

/** What the address of the library may carry; anything else is ignored. */
export const searchQuery = z.object({
  q: words.default(""),
  /** Slugs. */
  topic: several(slug),
  /** Slugs of teams that must know it. */
  team: several(slug),
  certainty: several(z.enum(certaintyValues)),
  /** Kinds of evidence. */
  kind: several(z.enum(evidenceKinds)),
  freshness: z.enum(freshnesses).optional().catch(undefined),
  /** Keys of paths. */
  path: several(z.string().regex(/^[0-9a-z]{1,20}$/)),
  /** Ids of people. */
  owner: several(z.uuid()),
  status: z.enum(searchStatuses).catch("published"),
  /** From 1; pages of what was found by words. */
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
  /** Where the page before ended, where no words are given. */
  after: z
    .string()
    .regex(/^\d{1,13}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** A text in pieces, those marked that the words met; put together again it is the text. */
export type Marked = { text: string; marked: boolean }[];

export type SearchHit = {
  id: string;
  href: string;
  statement: Marked;
  /** Where in the record the words stand; null when they stand in the statement alone. */
  excerpt: Marked | null;
  language: string;
  certainty: Certainty | null;
  status: "draft" | "published" | "superseded" | "retired";
  isInReview: boolean;
  needsReview: boolean;
  isRestricted: boolean;
  topic: string | null;
  owner: string;
  at: Date;
  /** What the person knows of it already; null when they never opened it. */
  known: { readOn: string; changedSince: boolean } | null;
};

/** How many there would be with this value chosen as well; `label` is what people read. */
export type FacetCount = { value: string; label: string; count: number };

export type SearchTotal = { count: number; isLeast: boolean };

export type SearchAnswer = {
  /** Which engine found it. */
  engine: "postgres" | "meilisearch";
  hits: SearchHit[];
  total: SearchTotal;
  counts: Record<Facet, FacetCount[]>;
  /** What was looked for instead, when a word stands in no record; null when nothing was changed. */
  corrected: string | null;
  /** Whether no record holds all the words, so that those are shown which hold some. */
  isRelaxed: boolean;
  /** Whether those that hold all the words, which `total` and `counts` are about, are followed by some that do not. */
  isFilled: boolean;
  /** The page that follows: its number, or where this one ended. */
  next: { page: number } | { after: string } | null;
};

/** Other words that find more, and how much. */
export type MeantWords = { q: string; total: SearchTotal };

/** One line of a box that answers while somebody types. */
export type QuickHit = Pick<SearchHit, "id" | "href" | "statement" | "certainty" | "language" | "status">;
export type QuickAnswer = { hits: QuickHit[]; total: SearchTotal; corrected: string | null };
