import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { findMatches } from "@/domain/initiatives/match/find-matches";
import { findTies } from "@/domain/initiatives/match/ties";
import type { FoundMatch } from "@/domain/initiatives/match-query";
import { demoKey } from "../../demo/demo-dates";
import type { DemoInitiative } from "../../demo/demo-initiative";
import { demoInitiatives } from "../../demo/initiatives";
import { demoInsights } from "../../demo/insights";
import { otherDemoInsights } from "../../demo/other-records";
import { type Expected, expectedMatches } from "./expected";

const system = { kind: "system", name: "evaluation" } as const;
/** So many stand on an initiative's page before somebody asks for more. */
const shown = 8;

export type JudgedInitiative = {
  name: string;
  /** Whole list as the matcher has it, with what is put before people. */
  list: { slug: string; score: number; isStrong: boolean; because: string }[];
  found: string[];
  missed: string[];
  /** Tempting ones that are put before people. */
  tempting: string[];
  /** Contradicting records of which one is put before people, and whether both are, and say so of one another. */
  pairs: { slugs: [string, string]; isBound: boolean }[];
};

export const sumsOf = (judged: JudgedInitiative[]) => {
  const sum = (count: (one: JudgedInitiative) => number) => judged.reduce((all, one) => all + count(one), 0);
  return {
    relevant: sum(({ found, missed }) => found.length + missed.length),
    found: sum(({ found }) => found.length),
    tempting: sum(({ tempting }) => tempting.length),
    pairs: sum(({ pairs }) => pairs.length),
    bound: sum(({ pairs }) => pairs.filter(({ isBound }) => isBound).length),
  };
};

/** Puts the demo's initiatives through the matcher as if nobody had said anything of what it finds. */
export async function judgeDemo(now: Date): Promise<JudgedInitiative[]> {
  const names = await readNames();
  const topicRows = await db.select({ id: topics.id, slug: topics.slug }).from(topics);
  const topicIdOf = new Map(topicRows.map(({ id, slug }) => [slug, id]));
  const judged: JudgedInitiative[] = [];
  for (const [name, initiative] of Object.entries(demoInitiatives)) {
    const { matches } = await findMatches(system, briefOf(initiative, topicIdOf), now, { lessons: false });
    judged.push(await judge(name, matches, names, now));
  }
  return judged;
}

async function readNames() {
  const told = [...demoInsights, ...otherDemoInsights];
  const slugOf = new Map(told.map(({ slug }) => [demoKey(slug), slug]));
  const rows = await db.select({ id: insights.id, key: insights.key }).from(insights);
  return new Map(rows.map(({ id, key }) => [id, slugOf.get(key) ?? key]));
}

const briefOf = (
  { title, brief, topics: slugs, keywords }: DemoInitiative,
  topicIdOf: Map<string, string>,
) => ({
  ...{ title, text: brief, keywords },
  topicIds: slugs.flatMap((slug) => topicIdOf.get(slug) ?? []),
});

async function judge(
  name: string,
  matches: FoundMatch[],
  names: Map<string, string>,
  now: Date,
): Promise<JudgedInitiative> {
  const { relevant, tempting } = expectedMatches[name] ?? ({ relevant: [], tempting: [] } satisfies Expected);
  const slugOf = (id: string) => names.get(id) ?? id;
  const list = matches.map(({ insightId, score, isStrong, reasons }) => ({
    ...{ slug: slugOf(insightId), score, isStrong },
    because: reasons.map((reason) => inWords(reason, slugOf)).join("; "),
  }));
  const first = list.slice(0, shown).map(({ slug }) => slug);
  const strong = list.filter(({ isStrong }) => isStrong).map(({ slug }) => slug);
  return {
    ...{ name, list },
    found: relevant.filter((slug) => first.includes(slug)),
    missed: relevant.filter((slug) => !first.includes(slug)),
    tempting: tempting.filter((slug) => strong.includes(slug)),
    pairs: await pairsOf(matches, slugOf, now),
  };
}

async function pairsOf(matches: FoundMatch[], slugOf: (id: string) => string, now: Date) {
  const strong = new Map(matches.filter(({ isStrong }) => isStrong).map((match) => [match.insightId, match]));
  const ties = (await findTies(system, [...strong.keys()], now)).filter(({ kind }) => kind === "contradicts");
  const seen = new Map<string, JudgedInitiative["pairs"][number]>();
  for (const { fromId, toId } of ties) {
    const slugs = [fromId, toId].map(slugOf).sort() as [string, string];
    const isBound =
      strong.get(fromId)?.pairIds.includes(toId) === true &&
      strong.get(toId)?.pairIds.includes(fromId) === true;
    seen.set(slugs.join(" "), { slugs, isBound });
  }
  return [...seen.values()];
}

function inWords(reason: FoundMatch["reasons"][number], slugOf: (id: string) => string) {
  if (reason.kind === "terms")
    return `words ${reason.terms.map(({ word, weight }) => `${word} ${Math.round(weight * 100)}%`).join(", ")}`;
  if (reason.kind === "topic") return `topic ${reason.name}${reason.via ? ` (${reason.via})` : ""}`;
  if (reason.kind === "keyword") return `keyword ${reason.word}`;
  if (reason.kind === "link") return `${reason.link} ${slugOf(reason.throughInsightId)}`;
  if (reason.kind === "lesson") return reason.sentence;
  return `${reason.kind} ${slugOf(reason.insightId)}`;
}
