/** By code units, whatever the collation of the database: the same order everywhere. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by one text of each. */
export const inOrderOf = <Item>(items: Item[], by: (item: Item) => string) =>
  items.toSorted((a, b) => compareText(by(a), by(b)));

export const isoOrNull = (moment: Date | null) => moment?.toISOString() ?? null;

/** Rows by the value of one of their columns. */
export function groupedBy<Row>(rows: Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
