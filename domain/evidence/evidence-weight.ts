import type { EvidenceItem } from "./evidence-input";
import type { ItemWeight, Weighing } from "./weight-query";

const points = { high: 4, moderate: 3, low: 2, "very-low": 1 } as const;
const dayMs = 24 * 60 * 60 * 1000;

/** Used when neither the insight nor a topic says how fast its evidence ages. */
export const defaultHalfLifeDays = 1826;

type Weighed = Pick<EvidenceItem, "direction" | "strength" | "withdrawn" | "periodUntil" | "publishedOn">;

/**
 * Evidence weight at an instant: the sum over supporting items of strength (4, 3, 2, 1) × 0.5^(age / half-life),
 * minus the same over contradicting ones, never below 0 (`design.md` 3). Age in days counts from the end of the period
 * the data covers, else from publication; an item without either does not age, one without a strength or withdrawn
 * counts nothing.
 */
export function evidenceWeight(items: Weighed[], halfLifeDays: number, at: Date): number {
  const sum = items.reduce((total, item) => total + weighItem(item, halfLifeDays, at).adds, 0);
  return Math.max(0, sum);
}

/** The weight with what each item has to do with it, as a page shows it. */
export function weighEvidence(items: (Weighed & { id: string })[], halfLifeDays: number, at: Date): Weighing {
  return {
    now: evidenceWeight(items, halfLifeDays, at),
    halfLifeDays,
    items: Object.fromEntries(items.map((item) => [item.id, weighItem(item, halfLifeDays, at)])),
  };
}

/** The same beside the most it could be: if every supporting item were new and nothing spoke against it. */
export function weighText(items: (Weighed & { id: string })[], halfLifeDays: number, at: Date) {
  const fresh = items
    .filter(({ direction }) => direction === "supports")
    .map((item) => ({ ...item, periodUntil: "", publishedOn: "" }));
  return { ...weighEvidence(items, halfLifeDays, at), most: evidenceWeight(fresh, halfLifeDays, at) };
}

/** What one item adds to the weight, negative when it contradicts. */
function weighItem(item: Weighed, halfLifeDays: number, at: Date): ItemWeight {
  const from = datedFrom(item);
  const ageDays = from ? Math.max(0, (at.getTime() - from.getTime()) / dayMs) : null;
  const factor = 0.5 ** ((ageDays ?? 0) / halfLifeDays);
  const isWithdrawn = item.withdrawn !== null;
  const counts = item.strength !== null && !isWithdrawn;
  const strength = item.strength ? points[item.strength] : 0;
  const sign = item.direction === "supports" ? 1 : -1;
  return { strength, ageDays, factor, isWithdrawn, adds: counts ? sign * strength * factor : 0 };
}

/** The day from which an item's age counts: a year alone means 1 July, a month alone its 15th. */
export function datedFrom({
  periodUntil,
  publishedOn,
}: Pick<Weighed, "periodUntil" | "publishedOn">): Date | null {
  const text = periodUntil || publishedOn;
  if (!text) return null;
  const day = text.length === 4 ? `${text}-07-01` : text.length === 7 ? `${text}-15` : text;
  return new Date(`${day}T00:00:00Z`);
}

/** The insight's own half-life, else the shortest of its topics', else five years; in days. */
export function halfLifeOf(own: number | null, ofTopics: (number | null)[]): number {
  if (own) return own;
  const known = ofTopics.filter((days): days is number => days !== null);
  return known.length > 0 ? Math.min(...known) : defaultHalfLifeDays;
}
