import type postgres from "postgres";
import { asActor } from "@/domain/access/person-actor";
import type { PersonActor, Role } from "@/domain/actor";
import { quickFind } from "@/domain/search/quick-find";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";
import { figure } from "../figure";
import { percentile } from "./percentile";
import { readPlans } from "./read-plans";
import type { Typed } from "./typed-words";

type Ask = (actor: PersonActor, words: string, now: Date) => Promise<unknown>;
type Kind = { name: string; typed: string[]; ask: Ask };

const menus = { certainty: "high,moderate", freshness: "year" };
const whole: Ask = (actor, q, now) => searchInsights(actor, searchQuery.parse({ q }), now);
const narrowed: Ask = (actor, q, now) => searchInsights(actor, searchQuery.parse({ q, ...menus }), now);

/** Whole answers, with filters and counts, but for the box that answers while somebody types. */
const kindsOf = (typed: Typed): Kind[] => [
  ...(["one word", "two words", "three words", "frequent words", "sentences", "phrases"] as const).map(
    (name) => ({ name, typed: typed[name], ask: whole }),
  ),
  { name: "two words, two menus", typed: typed["two words"], ask: narrowed },
  { name: "frequent words, two menus", typed: typed["frequent words"], ask: narrowed },
  { name: "prefixes", typed: typed.prefixes, ask: whole },
  { name: "prefixes in a box", typed: typed.prefixes, ask: quickFind },
  { name: "no words", typed: typed.phrases.slice(0, 20).map(() => ""), ask: whole },
  { name: "no words, two menus", typed: typed.phrases.slice(0, 20).map(() => ""), ask: narrowed },
];

/** The domain's own answers, one after the other: how long they take as either role, and what is read for them. */
export async function measureAnswers(sql: postgres.Sql, typed: Typed, only = /./) {
  const kinds = kindsOf(typed).filter(({ name }) => only.test(name));
  for (const role of ["reader", "curator"] as const) {
    const actor = await someoneAs(sql, role);
    for (const kind of kinds) await timed(role, actor, kind);
  }
  const reader = await someoneAs(sql, "reader");
  for (const kind of kinds) await planned(sql, reader, kind);
}

async function timed(role: Role, actor: PersonActor, { name, typed, ask }: Kind) {
  const now = new Date();
  for (const words of typed.slice(0, 10)) await ask(actor, words, now);
  const times: number[] = [];
  for (const words of typed) {
    const started = performance.now();
    await ask(actor, words, now);
    times.push(performance.now() - started);
  }
  for (const percent of [50, 95])
    figure("search", `${name}, ${role}, p${percent}`, percentile(times, percent), "ms");
}

const mostPlanned = 40;

async function planned(sql: postgres.Sql, actor: PersonActor, { name, typed, ask }: Kind) {
  const plans = [];
  for (const words of typed.slice(0, mostPlanned))
    plans.push(await readPlans(sql, () => ask(actor, words, new Date())));
  for (const percent of [50, 95])
    for (const what of ["rows", "pages"] as const) {
      const values = plans.map((plan) => plan[what]);
      figure("search", `${what} read, ${name}, p${percent}`, percentile(values, percent), what);
    }
}

export async function someoneAs(sql: postgres.Sql, role: Role): Promise<PersonActor> {
  const [row] = await sql<Parameters<typeof asActor>[0][]>`
    select id, name, email, role, time_zone as "timeZone", locale from people where role = ${role} order by id limit 1`;
  if (!row) throw new Error(`Nobody in the generated library is ${role}.`);
  return asActor(row);
}
