import type { NamedTopic } from "../insights/record-query";
import type { Known, KnownGroup, KnownInsight, KnownUnit } from "./known-query";
import { mostLinked } from "./known-query";

/**
 * Puts what is known in the order in which it is read: what contradicts each other as one; eight at once, of which accepted
 * ones come first; grouped by the question they answer, which is the topic that most of them share, the most telling
 * first, wherever somebody accepted it. What was set aside lies apart, unless it is one of a pair whose other stands.
 */
export function arrangeKnown(all: KnownInsight[]): Omit<Known, "named"> {
  const units = unitsOf(all);
  const isAside = (unit: KnownUnit) => unit.every((one) => !stands(one));
  const standing = units.filter((unit) => !isAside(unit)).sort(byRank);
  const { shown, further } = firstFew(standing);
  return {
    groups: groupsOf(shown.toSorted(byStrength)),
    further,
    dismissed: units
      .filter(isAside)
      .flat()
      .filter(({ isCompanion }) => !isCompanion)
      .sort((a, b) => (b.decided?.at.getTime() ?? 0) - (a.decided?.at.getTime() ?? 0)),
  };
}

/** Those bound by contradiction, over however many steps, are one. */
function unitsOf(all: KnownInsight[]): KnownUnit[] {
  const left = new Map(all.map((one) => [one.record.id, one]));
  const units: KnownUnit[] = [];
  for (const first of all.toSorted((a, b) => b.score - a.score)) {
    const unit: KnownUnit = [];
    const waiting = [first.record.id];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const one = left.get(id);
      if (!one) continue;
      left.delete(id);
      unit.push(one);
      waiting.push(...one.pairIds, ...all.filter(({ pairIds }) => pairIds.includes(one.record.id)).map(idOf));
    }
    if (unit.length > 0) units.push(unit);
  }
  return units;
}

const idOf = ({ record }: KnownInsight) => record.id;

const stands = ({ state, isJustDismissed, isCompanion }: KnownInsight) =>
  !isCompanion && (state !== "dismissed" || isJustDismissed);

/** Accepted ones before those put forward, whatever their score; what was set aside counts for nothing. */
const rank = (one: KnownInsight) => (one.state === "accepted" ? 2 + one.score : stands(one) ? one.score : -1);
const rankOf = (unit: KnownUnit) => Math.max(...unit.map(rank));
const strengthOf = (unit: KnownUnit) => Math.max(...unit.map((one) => (stands(one) ? one.score : -1)));
const byId = (a: KnownUnit, b: KnownUnit) => (a[0]?.record.id ?? "").localeCompare(b[0]?.record.id ?? "");
const byRank = (a: KnownUnit, b: KnownUnit) => rankOf(b) - rankOf(a) || byId(a, b);
const byStrength = (a: KnownUnit, b: KnownUnit) => strengthOf(b) - strengthOf(a) || byId(a, b);

/** What somebody accepted is always among them; of the others as many as there is room for. */
function firstFew(units: KnownUnit[]) {
  const shown: KnownUnit[] = [];
  const further: KnownUnit[] = [];
  let count = 0;
  for (const unit of units) {
    const isAccepted = unit.some(({ state }) => state === "accepted");
    if (isAccepted || count < mostLinked) shown.push(unit);
    else further.push(unit);
    count += unit.length;
  }
  return { shown, further };
}

/** Again and again the topic that most of what is left shares; what shares none comes last. */
function groupsOf(units: KnownUnit[]): KnownGroup[] {
  const groups: KnownGroup[] = [];
  let left = units;
  for (let topic = commonest(left); topic; topic = commonest(left)) {
    const { slug } = topic;
    groups.push({ topic, units: left.filter((unit) => has(unit, slug)) });
    left = left.filter((unit) => !has(unit, slug));
  }
  if (left.length > 0) groups.push({ topic: null, units: left });
  return groups.sort((a, b) => Number(a.topic === null) - Number(b.topic === null) || best(b) - best(a));
}

const best = ({ units }: KnownGroup) => Math.max(...units.map(strengthOf));
const has = (unit: KnownUnit, slug: string) => topicsOf(unit).some((topic) => topic.slug === slug);
const topicsOf = (unit: KnownUnit) => unit.flatMap(({ record }) => record.topics);

function commonest(units: KnownUnit[]): NamedTopic | null {
  const counted = new Map<string, { topic: NamedTopic; count: number }>();
  for (const unit of units)
    for (const topic of new Map(topicsOf(unit).map((one) => [one.slug, one])).values()) {
      const known = counted.get(topic.slug) ?? { topic, count: 0 };
      counted.set(topic.slug, { topic, count: known.count + 1 });
    }
  const ordered = [...counted.values()].sort(
    (a, b) => b.count - a.count || a.topic.name.localeCompare(b.topic.name),
  );
  return ordered[0]?.topic ?? null;
}
