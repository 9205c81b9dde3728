import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type InsightContent, type Section, sections } from "../../insights/content-input";
import { readContent } from "../../insights/read-content";
import { wordsInMarkdown } from "../../markdown/words-in-markdown";
import { integers, uuids } from "../../search/postgres/array-literal";
import { anyOf } from "../../search/postgres/likely-places";
import { type Meets, markPlaces, type Place, placesIn } from "../../search/postgres/mark-words";
import type { MatchPassage } from "../match-query";

const length = 240;
/** Records are far shorter. */
const mostRead = 20_000;
/** What a section says counts a little more where it says what was found. */
const worth: { [section in Section]?: number } = {
  summary: 1.3,
  limitations: 1.1,
  usageDo: 1.1,
  evidence: 0.9,
};

/** What to look for in one record: terms by how much they count. */
export type Sought = { insightId: string; weights: Map<number, number> };

/** By record, the stretch of its published text that holds most of what is sought, with these words marked. */
export async function findPassages(sought: Sought[]): Promise<Map<string, MatchPassage>> {
  const terms = [...new Set(sought.flatMap(({ weights }) => [...weights.keys()]))];
  if (terms.length === 0) return new Map();
  const [words, rows] = await Promise.all([
    db.execute<{ word: string; term: number }>(
      sql`select word, term from search_words where term = any(${integers(terms)})`,
    ),
    db.execute<{ id: string; content: Record<string, unknown>; html: Record<string, string> | null }>(sql`
      select insights.id, revisions.content, revisions.html
      from insights join revisions on revisions.id = insights.published_revision_id
      where insights.id = any(${uuids(sought.map(({ insightId }) => insightId))})`),
  ]);
  const texts = new Map(rows.map((row) => [row.id, sectionsOf(readContent(row.content), row.html ?? {})]));
  return new Map(
    sought.flatMap(({ insightId, weights }) => {
      const met = words.filter(({ term }) => weights.has(term));
      const termOf = new Map(met.map(({ word, term }) => [word, term]));
      const meets: Meets = {
        wordOf: ({ word, accented }) => termOf.get(word) ?? termOf.get(accented ?? word) ?? null,
        likely: anyOf([...termOf.keys()]),
      };
      const passage = bestPassage(texts.get(insightId) ?? [], meets, weights);
      return passage ? [[insightId, passage] as const] : [];
    }),
  );
}

type SectionText = { section: Section; text: string };

export function bestPassage(
  texts: SectionText[],
  meets: Meets,
  weights: Map<number, number>,
): MatchPassage | null {
  let best: { section: Section; text: string; places: Place[]; inside: Place[]; value: number } | null = null;
  for (const { section, text } of texts) {
    const places = placesIn(text, meets);
    for (const inside of windowsOf(places)) {
      const met = new Set(inside.map(({ word }) => word));
      const sum = [...met].reduce((all, term) => all + (weights.get(term) ?? 0), 0);
      const value = sum * (worth[section] ?? 1);
      if (!best || value > best.value) best = { section, text, places, inside, value };
    }
  }
  if (!best) return null;
  const [from, until] = widened(best.text, best.inside[0]?.start ?? 0, best.inside.at(-1)?.end ?? 0);
  const shown = best.places
    .filter(({ start, end }) => start >= from && end <= until)
    .map((place) => ({ ...place, start: place.start - from, end: place.end - from }));
  return {
    section: best.section,
    text: [
      ...(from > 0 ? [{ text: "… ", marked: false }] : []),
      ...markPlaces(best.text.slice(from, until), shown),
      ...(until < best.text.length ? [{ text: " …", marked: false }] : []),
    ],
  };
}

/** From each place on, as many as stand within one passage. */
function windowsOf(places: Place[]) {
  return places.map(({ start }, first) => {
    let last = first;
    while ((places[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= start + length) last += 1;
    return places.slice(first, last + 1);
  });
}

/** Between words, beginning with a sentence where one begins near. */
function widened(text: string, start: number, end: number): [number, number] {
  const spare = Math.max(0, length - (end - start));
  let from = Math.max(0, start - spare);
  const before = text.slice(from, start);
  const begins = [...before.matchAll(/[.!?:。！？]\s+/g)].at(-1) ?? (from > 0 ? /\s+/.exec(before) : null);
  if (begins) from += begins.index + begins[0].length;
  const most = Math.min(text.length, Math.max(end, from + length));
  const after = text.slice(end, most);
  const ends = /[.!?。！？](?=\s|$)/.exec(after);
  if (ends && end + ends.index + 1 - from > length / 2) return [from, end + ends.index + 1];
  if (most === text.length) return [from, most];
  const blank = after.search(/\s\S*$/);
  return [from, blank >= 0 ? end + blank : most];
}

const lists = ["goals", "nonGoals", "limitations", "usageDo", "usageDont"] as const;
const prose = [
  "summary",
  "businessContext",
  "usageNotes",
  "background",
  "method",
  "evaluation",
  "openQuestions",
] as const;

/** In a row of words the cells of a table mean nothing. */
const table = /<table[\s\S]*?<\/table>/g;

/** A record's sections as plain lines; answers to its questions would give them away. */
function sectionsOf(content: InsightContent, html: Record<string, string>): SectionText[] {
  const words = (path: string, source: string) =>
    wordsInMarkdown(source.slice(0, mostRead), html[path]?.replace(table, " "));
  const texts: SectionText[] = [
    ...prose.map((section) => ({ section, text: words(section, content[section]) })),
    ...lists.flatMap((section) =>
      content[section].map(({ id, text }) => ({ section, text: words(`${section}.${id}`, text) })),
    ),
    ...content.evidence.flatMap(({ id, title, keyFigures, quote, note }) =>
      [title, words(`evidence.${id}.keyFigures`, keyFigures), words(`evidence.${id}.quote`, quote), note].map(
        (text) => ({
          section: "evidence" as const,
          text,
        }),
      ),
    ),
  ];
  const order = (section: Section) => sections.indexOf(section);
  return texts
    .map(({ section, text }) => ({ section, text: text.slice(0, mostRead).replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "")
    .sort((one, other) => order(one.section) - order(other.section));
}
