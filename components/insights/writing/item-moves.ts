/** The list with the item at this place moved one up or down; unchanged where there is no further to go. */
export function moved<Item>(items: Item[], index: number, by: -1 | 1): Item[] {
  const target = index + by;
  const item = items[index];
  if (item === undefined || target < 0 || target >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(target, 0, item);
}

export type Removed<Item> = { item: Item; index: number };

/**
 * Puts back what was taken out, where it stood as far as the list still reaches; unchanged where somebody else's words
 * brought it back already.
 */
export const putBack = <Item extends { id: string }>(
  items: Item[],
  { item, index }: Removed<Item>,
): Item[] =>
  items.some(({ id }) => id === item.id) ? items : items.toSpliced(Math.min(index, items.length), 0, item);
