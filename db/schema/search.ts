import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, madeId, moment } from "../columns";
import { insights } from "./insights";
import { people } from "./people";
import { studies } from "./studies";

/**
 * What menus and rights ask of every record, in rows so short that all of them are quickly read: kept by a trigger on
 * `insights` in the transaction that changes it, from the moment a record is begun. Numbers stand for records in the
 * index, because they are short.
 */
export const searchFacts = pgTable(
  "search_facts",
  {
    doc: integer("doc").primaryKey().generatedByDefaultAsIdentity(),
    insightId: uuid("insight_id")
      .notNull()
      .unique()
      .references(() => insights.id, { onDelete: "cascade" }),
    ownerId: uuid("owner_id").notNull(),
    /** The latest publishing or check that it is still true; drafts count from when they were begun. */
    confirmedAt: moment("confirmed_at").notNull(),
    /** Status, certainty, whether it needs review, and kinds of evidence in one number: `domain/search/postgres/mix.ts`. */
    mix: integer("mix").notNull(),
    /** Whether everybody who is signed in may see it; of all others `insights` itself is asked. */
    isOpen: boolean("is_open").notNull(),
  },
  (table) => [index("search_facts_confirmed").on(table.confirmedAt.desc().nullsFirst())],
);

/** Every record that can be found. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    /** Its number in `search_facts`. */
    doc: integer("doc").primaryKey(),
    insightId: uuid("insight_id")
      .notNull()
      .unique()
      .references(() => insights.id, { onDelete: "cascade" }),
    /** PostgreSQL's dictionary that its words were stemmed by. */
    dictionary: text("dictionary").notNull(),
    /** `domain/search/postgres/analyzer-version.ts`: what an older one wrote is indexed again. */
    analyzerVersion: integer("analyzer_version").notNull(),
  },
  (table) => [index("search_documents_version").on(table.analyzerVersion)],
);

/** What a record says in plain words: for excerpts, phrases, and to know what to take back when it changes. */
export const searchTexts = pgTable("search_texts", {
  doc: integer("doc")
    .primaryKey()
    .references(() => searchDocuments.doc, { onDelete: "cascade" }),
  statement: text("statement").notNull(),
  summary: text("summary").notNull(),
  topics: text("topics").notNull(),
  body: text("body").notNull(),
  /** All of it as words without case and accents, one blank around each. */
  folded: text("folded").notNull(),
  /** Its postings, by term. */
  terms: integer("terms").array(),
  impacts: real("impacts").array(),
});

/** Which words stand side by side in a record (`domain/search/postgres/word-pairs.ts`): few need be read for a phrase. */
export const searchPairs = pgTable("search_pairs", {
  doc: integer("doc")
    .primaryKey()
    .references(() => searchDocuments.doc, { onDelete: "cascade" }),
  bits: bytea("bits").notNull(),
});

/**
 * What a record says as the numbers of its terms, in their order (`domain/search/postgres/sequences.ts`): to compare it
 * with long texts and with other records, without reading it again.
 */
export const searchSequences = pgTable("search_sequences", {
  doc: integer("doc")
    .primaryKey()
    .references(() => searchDocuments.doc, { onDelete: "cascade" }),
  terms: bytea("terms").notNull(),
});

/** Stems, whatever the language, and in how many records each stands. */
export const searchTerms = pgTable("search_terms", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  term: text("term").notNull().unique(),
  documents: integer("documents").notNull().default(0),
});

/** How much a record is about a term, between 0 and 1. The key holds the impact too, so that the index answers alone. */
export const searchPostings = pgTable(
  "search_postings",
  {
    term: integer("term").notNull(),
    doc: integer("doc").notNull(),
    impact: real("impact").notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.doc] })],
);

/** Words as they stand in records, without case and accents: for endings not typed yet, and for typos. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text("word").notNull(),
    dictionary: text("dictionary").notNull(),
    term: integer("term").notNull(),
    /** Too common in its language to say anything by itself. */
    isStop: boolean("is_stop").notNull(),
    /** The word, and what is left of it with any one letter taken out: near words share one of these. */
    nearby: text("nearby").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.word, table.dictionary] }),
    index("search_words_prefix").on(sql`${table.word} text_pattern_ops`),
    index("search_words_term").on(table.term),
    index("search_words_nearby").using("gin", table.nearby),
  ],
);

/** How many records each dictionary serves: what somebody types is read in all of these. */
export const searchLanguages = pgTable("search_languages", {
  dictionary: text("dictionary").primaryKey(),
  documents: integer("documents").notNull(),
});

/** What was looked for, by nobody in particular, so that what is missing can be seen. */
export const searches = pgTable(
  "searches",
  {
    id: madeId(),
    /** The hour alone. */
    at: moment("at").notNull(),
    words: text("words").notNull(),
    /** The words without case, accents and signs, by which like searches are counted; null where others may not read them. */
    folded: text("folded"),
    filters: jsonb("filters").$type<Record<string, unknown>>().notNull(),
    /** How many hold all of the words: none where only some words were met. */
    results: integer("results").notNull(),
    engine: text("engine").notNull(),
  },
  (table) => [
    index("searches_at").on(table.at),
    index("searches_unanswered").on(table.folded, table.at).where(sql`${table.results} = 0`),
  ],
);

/** Searches without an answer that somebody took off the list; what is searched for again later comes back. */
export const searchesSetAside = pgTable("searches_set_aside", {
  id: madeId(),
  folded: text("folded").notNull().unique(),
  at: moment("at").notNull(),
  personId: uuid("person_id")
    .notNull()
    .references(() => people.id),
});

/** Searches without an answer that a study was planned from. */
export const searchesPlanned = pgTable(
  "searches_planned",
  {
    folded: text("folded").primaryKey(),
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
  },
  (table) => [index("searches_planned_study").on(table.studyId)],
);

/**
 * A second engine that this installation is set up with, and how it stands. While there is a row here, triggers note
 * in `search_changes` what it has to be told.
 */
export const searchEngines = pgTable("search_engines", {
  name: text("name").primaryKey(),
  /** The index that answers; null before the first one is built. */
  indexUid: text("index_uid"),
  /** Of the settings and the form of documents that the index was built with: another one calls for a new index. */
  shape: text("shape"),
  builtAt: moment("built_at"),
  /** What is wrong with it, for administrators; null while it answers. */
  problem: text("problem"),
  failingSince: moment("failing_since"),
  /** The latest comparison with the records: when, how many there were, and how many differed and were mended. */
  checkedAt: moment("checked_at"),
  compared: integer("compared"),
  differing: integer("differing"),
});

/**
 * Records of which something changed that search shows, counts or asks for: appended by triggers in the transaction that
 * changes it, taken away once the second engine has it.
 */
export const searchChanges = pgTable(
  "search_changes",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    insightId: uuid("insight_id").notNull(),
    /** Whether somebody may have seen it who may not any more: until the engine knows, it answers nobody. */
    narrows: boolean("narrows").notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [index("search_changes_narrows").on(table.id).where(sql`${table.narrows}`)],
);
