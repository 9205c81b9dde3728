import type { Place } from "./use-drag";

/** The list with the item beside another one; unchanged where one of them is not there. */
export function movedBeside<Item extends { id: string }>(
  items: Item[],
  id: string,
  { besideId, side }: Place,
): Item[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  const at = others.findIndex((one) => one.id === besideId);
  if (!item || at < 0) return items;
  return others.toSpliced(side === "before" ? at : at + 1, 0, item);
}
