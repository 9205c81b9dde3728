const batch = 500;

/** Writes rows a few hundred at a time: a statement takes only so many values. */
export async function inBatches<Row>(rows: Row[], write: (part: Row[]) => PromiseLike<unknown>) {
  for (let start = 0; start < rows.length; start += batch) await write(rows.slice(start, start + batch));
}
