import type postgres from "postgres";
import { asActor } from "@/domain/access/person-actor";
import type { PersonActor, Role } from "@/domain/actor";
import { quickFind } from "@/domain/search/quick-find";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";
import { figure } from "../figure";
import { percentile } from "./percentile";
import { readPlans } from "./read-plans";
import type { typedWords } from "./typed-words";

type Typed = Awaited<ReturnType<typeof typedWords>>;
type Ask = (actor: PersonActor, words: string, now: Date) => Promise<unknown>;

const whole: Ask = (actor, q, now) => searchInsights(actor, searchQuery.parse({ q }), now);
const narrowed: Ask = (actor, q, now) =>
  searchInsights(actor, searchQuery.parse({ q, certainty: "high,moderate", freshness: "year" }), now);
const browsing: Ask = (actor, _words, now) => searchInsights(actor, searchQuery.parse({}), now);

/** The domain's own answers as each role: how long they take, one after the other, and what is read for them. */
export async function measureAnswers(sql: postgres.Sql, { words, prefixes }: Typed) {
  for (const role of ["reader", "author", "curator", "admin"] as const) {
    const actor = await someoneAs(sql, role);
    await timed(`words with counts, ${role}`, actor, words, whole);
    await timed(`words, two menus and counts, ${role}`, actor, words, narrowed);
    await timed(`prefixes with counts, ${role}`, actor, prefixes, whole);
    await timed(`prefixes in a box, ${role}`, actor, prefixes, quickFind);
    await timed(`library without words, ${role}`, actor, words.slice(0, 20), browsing);
  }
  const reader = await someoneAs(sql, "reader");
  await planned(sql, "words with counts", reader, words.slice(0, 40), whole);
  await planned(sql, "prefixes in a box", reader, prefixes.slice(0, 40), quickFind);
  await planned(sql, "library without words", reader, words.slice(0, 1), browsing);
}

async function timed(name: string, actor: PersonActor, typed: string[], ask: Ask) {
  const now = new Date();
  for (const words of typed.slice(0, 10)) await ask(actor, words, now);
  const times: number[] = [];
  for (const words of typed) {
    const started = performance.now();
    await ask(actor, words, now);
    times.push(performance.now() - started);
  }
  for (const percent of [50, 95]) figure("search", `${name}, p${percent}`, percentile(times, percent), "ms");
}

async function planned(sql: postgres.Sql, name: string, actor: PersonActor, typed: string[], ask: Ask) {
  const plans = [];
  for (const words of typed) plans.push(await readPlans(sql, () => ask(actor, words, new Date())));
  for (const percent of [50, 95])
    for (const what of ["rows", "pages"] as const)
      figure(
        "search",
        `${what} read, ${name}, p${percent}`,
        percentile(
          plans.map((plan) => plan[what]),
          percent,
        ),
        what,
      );
}

async function someoneAs(sql: postgres.Sql, role: Role): Promise<PersonActor> {
  const [row] = await sql<Parameters<typeof asActor>[0][]>`
    select id, name, email, role, time_zone as "timeZone", locale from people where role = ${role} order by id limit 1`;
  if (!row) throw new Error(`Nobody in the generated library is ${role}.`);
  return asActor(row);
}
