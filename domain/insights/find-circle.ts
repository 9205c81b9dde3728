/** What leads on from each record, by its id. */
export type Ways = Map<string, string[]>;

/**
 * Records that lead back to where they began, in order and with the first one named again at the end; null when none
 * of those reached from `starts` does. Only circles that one of `starts` is part of are answered.
 */
export function findCircle(starts: string[], ways: Ways): string[] | null {
  const own = new Set(starts);
  const done = new Set<string>();
  for (const start of starts) {
    const circle = done.has(start) ? null : walk(start, ways, done, own);
    if (circle) return circle;
  }
  return null;
}

/** Without recursion: a chain can be as long as a library. */
function walk(start: string, ways: Ways, done: Set<string>, own: Set<string>) {
  const path = [{ id: start, next: [...(ways.get(start) ?? [])] }];
  const onPath = new Set([start]);
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.next.pop();
    if (next === undefined) {
      path.pop();
      onPath.delete(last.id);
      done.add(last.id);
    } else if (onPath.has(next)) {
      const ids = path.map(({ id }) => id);
      const circle = ids.slice(ids.indexOf(next));
      if (circle.some((id) => own.has(id))) return [...circle, next];
    } else if (!done.has(next)) {
      path.push({ id: next, next: [...(ways.get(next) ?? [])] });
      onPath.add(next);
    }
  }
  return null;
}
