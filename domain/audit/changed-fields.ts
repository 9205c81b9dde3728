import type { AuditChange } from "./record-audit";

/** The fields of `after` that differ from `before`, as an audit entry wants them; null when nothing changed. */
export function changedFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): AuditChange | null {
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (keys.length === 0) return null;
  const pick = (source: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, source[key]]));
  return { before: pick(before), after: pick(after) };
}
