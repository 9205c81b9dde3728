import type { InsightContent, Section } from "@/domain/insights/content-input";
import { mergeText } from "./merge-text";

/** One place that both sides changed differently. A value of `null` means that this side took the whole item out. */
export type MergeConflict = {
  section: Section | "language" | "halfLifeDays";
  /** "summary", "goals/<id>/text", "evidence/<id>/title": stays the same however often the merge is made again. */
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both texts in one, where both are texts; else `undefined`: there is only one or the other. */
  proposal: string | undefined;
};

export type Merged = {
  /** Where a conflict is open it holds mine. */
  content: InsightContent;
  conflicts: MergeConflict[];
  /** Sections that now hold something of theirs. */
  taken: MergeConflict["section"][];
};

/** What a person chose for a conflict, by its path. */
export type MergeChoices = ReadonlyMap<string, unknown>;

/**
 * Brings two contents together that both come from `base`: field by field, and list items by their ids. What only one
 * side changed is taken from that side; nothing that somebody wrote is dropped without a choice.
 */
export function mergeContent(
  base: InsightContent,
  mine: InsightContent,
  theirs: InsightContent,
  choices: MergeChoices = new Map(),
): Merged {
  const run: Run = { choices, conflicts: [], taken: new Set() };
  const content = Object.fromEntries(
    Object.entries(shapes).map(([field, shape]) => {
      const key = field as keyof InsightContent;
      run.section = sectionOf(key);
      return [key, merge(run, shape, field, { base: base[key], mine: mine[key], theirs: theirs[key] })];
    }),
  ) as InsightContent;
  return { content, conflicts: run.conflicts, taken: [...run.taken] };
}

type Sides = { base: unknown; mine: unknown; theirs: unknown };
type Run = {
  choices: MergeChoices;
  conflicts: MergeConflict[];
  taken: Set<MergeConflict["section"]>;
  section?: MergeConflict["section"];
};
type Item = Record<string, unknown>;

/** How a value is brought together: as a text, as one or the other, as a set, or item by item. */
type Shape = "text" | "choice" | "set" | Items;
type Items = { keyOf: (item: Item) => string; fields: Record<string, Shape | Follower> };
/** A field that always comes from the side whose value that other field took. */
type Follower = { follows: string };

const byId = (fields: Items["fields"]): Shape => ({ keyOf: (item) => String(item.id), fields });
const points = byId({ id: "choice", text: "text" });

const shapes: Record<keyof InsightContent, Shape> = {
  statement: "text",
  summary: "text",
  certainty: "choice",
  certaintyReason: "text",
  businessContext: "text",
  goals: points,
  nonGoals: points,
  limitations: points,
  usageDo: points,
  usageDont: points,
  usageNotes: "text",
  evidence: byId({
    id: "choice",
    kind: "choice",
    direction: "choice",
    strength: "choice",
    title: "text",
    source: "text",
    method: "text",
    sample: "text",
    periodFrom: "choice",
    periodUntil: "choice",
    publishedOn: "choice",
    keyFigures: "text",
    quote: "text",
    note: "text",
    withdrawn: "choice",
    snapshotId: "choice",
    // A version belongs to its own data.
    datasetId: { follows: "snapshotId" },
    studyId: "choice",
  }),
  prompts: byId({
    id: "choice",
    kind: "choice",
    question: "text",
    answer: "text",
    choices: points,
    rightChoiceId: "choice",
    accepted: "set",
  }),
  background: "text",
  method: "text",
  evaluation: "text",
  openQuestions: "text",
  topicIds: "set",
  links: {
    keyOf: (item) => `${item.kind}:${item.insightId}`,
    fields: { kind: "choice", insightId: "choice", note: "text" },
  },
  language: "choice",
  halfLifeDays: "choice",
};

function sectionOf(key: keyof InsightContent): MergeConflict["section"] {
  if (key === "certaintyReason") return "certainty";
  if (key === "topicIds") return "topics";
  return key;
}

function merge(run: Run, shape: Shape, path: string, sides: Sides): unknown {
  if (sameValue(sides.mine, sides.theirs) || sameValue(sides.base, sides.theirs)) return sides.mine;
  if (sameValue(sides.base, sides.mine)) return take(run, sides.theirs);
  if (shape === "set") return take(run, mergeSet(sides as Record<keyof Sides, string[]>));
  if (typeof shape === "object") return mergeItems(run, shape, path, sides as Record<keyof Sides, Item[]>);
  return settle(run, path, sides, shape === "text");
}

function take<Value>(run: Run, value: Value): Value {
  if (run.section) run.taken.add(run.section);
  return value;
}

/** Both changed it: what was chosen before, else mine for the time being. */
function settle(run: Run, path: string, sides: Sides, isText: boolean) {
  if (run.choices.has(path)) return run.choices.get(path);
  const proposal = isText
    ? mergeText(String(sides.base ?? ""), String(sides.mine), String(sides.theirs))
    : undefined;
  if (run.section) run.conflicts.push({ section: run.section, path, ...sides, proposal });
  return sides.mine;
}

function mergeSet({ base, mine, theirs }: Record<keyof Sides, string[]>) {
  const kept = mine.filter((value) => theirs.includes(value) || !base.includes(value));
  return [...kept, ...theirs.filter((value) => !base.includes(value) && !mine.includes(value))];
}

function mergeItems(run: Run, shape: Items, path: string, lists: Record<keyof Sides, Item[]>): Item[] {
  const base = indexed(shape, lists.base);
  const mine = indexed(shape, lists.mine);
  const theirs = indexed(shape, lists.theirs);
  return mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()]).flatMap((key) => {
    const sides = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const item = mergeItem(run, shape, `${path}/${key}`, sides);
    return item ? [item] : [];
  });
}

type ItemSides = Record<keyof Sides, Item | undefined>;

function mergeItem(run: Run, shape: Items, path: string, sides: ItemSides): Item | null {
  const { base, mine, theirs } = sides;
  if (mine && theirs) return mergeFields(run, shape, path, { base: base ?? {}, mine, theirs });
  if (!base) return mine ?? (theirs ? take(run, theirs) : null);
  const left = mine ?? theirs;
  if (!left || sameValue(base, left)) {
    if (mine && !theirs) take(run, null);
    return null;
  }
  // Taken out here and changed there: only a person knows which was meant.
  return settle(run, path, { base, mine: mine ?? null, theirs: theirs ?? null }, false) as Item | null;
}

function mergeFields(
  run: Run,
  { fields }: Items,
  path: string,
  { base, mine, theirs }: Record<keyof Sides, Item>,
): Item {
  const merged: Item = {};
  for (const [field, shape] of Object.entries(fields)) {
    if (typeof shape === "object" && "follows" in shape) {
      const led = [mine, theirs, base].find((side) => sameValue(side[shape.follows], merged[shape.follows]));
      merged[field] = led?.[field];
    } else {
      const sides = { base: base[field], mine: mine[field], theirs: theirs[field] };
      merged[field] = merge(run, shape, `${path}/${field}`, sides);
    }
  }
  return merged;
}

const indexed = ({ keyOf }: Items, items: Item[]) => new Map(items.map((item) => [keyOf(item), item]));

/** The order of whoever moved something (mine when both did), and what only the other has behind its neighbour there. */
function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const moved = !sameValue(common(mine, base), common(base, mine));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [index, key] of second.entries()) {
    if (order.includes(key)) continue;
    const before = second.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

const common = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key));

/** Whether two values say the same, whatever objects they are. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => sameValue(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameValue(one[key], other[key]));
};

const isObject = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);
