import { compareText, type Effort } from "./compare-text";
import type { ChangeKind, FieldComparison, ItemComparison } from "./comparison-query";

/** A text and what it is called within its section or item. */
export type NamedText = [label: string, text: string];
export type ItemText = { id: string; fields: NamedText[] };

/** Texts of the same names side by side; those that are empty in both are left out. */
export function compareFields(
  before: NamedText[],
  after: NamedText[],
  effort: Effort,
  language: string,
): FieldComparison[] {
  const [old, now] = [new Map(before), new Map(after)];
  const labels = [...new Set([...old.keys(), ...now.keys()])];
  return labels
    .map((label) => ({
      label,
      ...compareText(old.get(label) ?? "", now.get(label) ?? "", effort, language),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** Items told apart by their ids, in the order they stand in now; removed ones follow what they stood behind. */
export function compareItems(
  before: ItemText[],
  after: ItemText[],
  effort: Effort,
  language: string,
): ItemComparison[] {
  const [old, now] = [placed(before), placed(after)];
  const moved = movedIds([...old.keys()], [...now.keys()]);
  return inOrder([...old.keys()], [...now.keys()]).flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    const fields = compareFields(was?.fields ?? [], is?.fields ?? [], effort, language);
    const standing = is ?? was;
    if (!standing || fields.length === 0) return [];
    const change = changeOf(was !== undefined, is !== undefined, fields);
    return [
      {
        ...{ id, change, moved: moved.has(id), place: standing.place, name: nameOf(standing.fields) },
        fields: change === "changed" ? fields.filter((field) => field.change !== "unchanged") : fields,
      },
    ];
  });
}

function placed(items: ItemText[]) {
  return new Map(items.map(({ id, fields }, index) => [id, { fields, place: index + 1 }]));
}

function changeOf(was: boolean, is: boolean, fields: FieldComparison[]): ChangeKind {
  if (!was) return "added";
  if (!is) return "removed";
  return fields.some(({ change }) => change !== "unchanged") ? "changed" : "unchanged";
}

function nameOf(fields: NamedText[]) {
  const [, text = ""] = fields.find(([, filled]) => filled.trim() !== "") ?? [];
  return text.replace(/\s+/g, " ").trim();
}

function inOrder(old: string[], now: string[]): string[] {
  const there = new Set(now);
  const order = [...now];
  for (const [index, id] of old.entries()) {
    if (there.has(id)) continue;
    const before = old[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** The fewest ids whose moving explains the new order: all but a longest run that kept its order. */
function movedIds(old: string[], now: string[]): Set<string> {
  const oldPlace = new Map(old.map((id, index) => [id, index]));
  const kept = now.filter((id) => oldPlace.has(id));
  const places = kept.map((id) => oldPlace.get(id) ?? 0);
  const best: { length: number; from: number }[] = [];
  let end = -1;
  for (const [index, place] of places.entries()) {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const run = best[earlier];
      if (run && (places[earlier] ?? 0) < place && run.length + 1 > length)
        [length, from] = [run.length + 1, earlier];
    }
    best.push({ length, from });
    if (end < 0 || length > (best[end]?.length ?? 0)) end = index;
  }
  const stayed = new Set<string>();
  for (let index = end; index >= 0; index = best[index]?.from ?? -1) stayed.add(kept[index] ?? "");
  return new Set(kept.filter((id) => !stayed.has(id)));
}
