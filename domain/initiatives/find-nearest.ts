import { and, count, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { searches, searchesSetAside } from "@/db/schema/search";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor, mayCreateInsights } from "../insights/insight-policy";
import { dictionaryOf } from "../search/postgres/dictionary-of";
import { tokensOf } from "../search/postgres/tokens-of";
import { unanswered } from "../search/unanswered/list-unanswered";
import type { Nearest } from "./known-query";

type Asked = {
  /** What the words are taken from, the most telling first. */
  texts: string[];
  language: string;
};

const mostWords = 6;
const mostShown = 5;
const longestRead = 2000;
const daysMs = 400 * 24 * 60 * 60 * 1000;

/**
 * Where nothing is known: words to look for in the library, like searches that others made in vain (for those who may see
 * the list of them), and drafts with such words that this person may see.
 */
export async function findNearest(actor: PersonActor, asked: Asked, now: Date): Promise<Nearest> {
  const words = await tellingWords(asked);
  if (words.length === 0) return { words, searches: [], drafts: [] };
  const [inVain, drafts] = await Promise.all([
    mayCreateInsights(actor) ? listInVain(words, now) : [],
    listDrafts(actor, words, asked.language, now),
  ]);
  return { words, searches: inVain, drafts };
}

/** The first words that say something: the language's little words do not. */
async function tellingWords({ texts, language }: Asked): Promise<string[]> {
  const tokens = texts.flatMap((text) => tokensOf(text.slice(0, longestRead)));
  const folded = tokens
    .filter(({ kind, word }) => kind === "word" && word.length > 2)
    .map(({ word }) => word);
  const words = [...new Set(folded)].slice(0, 40);
  if (words.length === 0) return [];
  const rows = await db.execute<{ word: string }>(sql`
    select word from json_array_elements_text(${JSON.stringify(words)}::json) with ordinality as given (word, place)
    where ts_lexize(${dictionaryOf(language)}::regdictionary, word) is distinct from '{}'::text[]
      and word !~ '^[0-9]+$'
    order by place limit ${mostWords}`);
  return rows.map(({ word }) => word);
}

async function listInVain(words: string[], now: Date) {
  const shared = sql`(
    select count(*) from unnest(string_to_array(${searches.folded}, ' ')) as one where one in ${words})`;
  return db
    .select({
      words: sql<string>`(array_agg(${searches.words} order by ${searches.at} desc, ${searches.id} desc))[1]`,
      times: count(),
    })
    .from(searches)
    .leftJoin(searchesSetAside, eq(searchesSetAside.folded, searches.folded))
    .where(
      and(
        unanswered,
        isNull(searchesSetAside.id),
        gte(searches.at, new Date(now.getTime() - daysMs)),
        sql`${shared} > 0`,
      ),
    )
    .groupBy(searches.folded)
    .orderBy(sql`${shared} desc`, desc(count()), searches.folded)
    .limit(mostShown);
}

async function listDrafts(actor: PersonActor, words: string[], language: string, now: Date) {
  const configuration = sql`${dictionaryOf(language).replace(/_stem$/, "")}::regconfig`;
  const any = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(" | ");
  const told = sql`to_tsvector(${configuration}, ${insights.statement})`;
  const wanted = sql`to_tsquery(${configuration}, ${any})`;
  const rows = await db
    .select({
      ...{ id: insights.id, key: insights.key, slug: insights.slug },
      ...{ statement: insights.statement, language: insights.language },
    })
    .from(insights)
    .where(and(eq(insights.status, "draft"), listedFor(actor, now), sql`${told} @@ ${wanted}`))
    .orderBy(desc(sql`ts_rank(${told}, ${wanted})`), insights.id)
    .limit(mostShown);
  return rows.map(({ key, slug, statement, language: written }) => ({
    ...{ href: insightHref({ key, slug }), statement, language: written },
  }));
}
