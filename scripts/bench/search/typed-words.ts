import type postgres from "postgres";
import { type Seeded, seeded } from "@/scripts/faults/seeded";

/**
 * What people would type to find records of this library: one to three words of some record's statement and summary,
 * the last one cut short for `prefixes`. The same library gives the same.
 */
export async function typedWords(sql: postgres.Sql, count: number) {
  const random = seeded(4);
  const rows = await sql<{ text: string }[]>`
    select i.statement || ' ' || coalesce(r.content ->> 'summary', '') as text
    from insights i join revisions r on r.id = i.published_revision_id
    where i.status = 'published' order by i.key limit ${count * 2}`;
  const texts = rows.map(({ text }) => text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? ["tide"]);
  return {
    words: texts.slice(0, count).map((words) => some(random, words).join(" ")),
    prefixes: texts.slice(count).map((words) => cutShort(random, some(random, words))),
  };
}

function some(random: Seeded, words: string[]) {
  return Array.from({ length: Math.floor(random.between(1, 4)) }, () => random.pick(words));
}

function cutShort(random: Seeded, words: string[]) {
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), last.slice(0, Math.floor(random.between(2, 6)))].join(" ");
}
