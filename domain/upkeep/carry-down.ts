import type { CauseKind } from "./cause-query";
import type { Change, Target, UpkeepFacts } from "./upkeep-facts";

/** A cause that there is reason for, if what happened is news to the record. */
export type Found = {
  insightId: string;
  kind: CauseKind;
  source: string;
  at: number;
  datasetId: string | null;
  snapshotId: string | null;
  studyId: string | null;
  otherId: string | null;
  viaId: string | null;
};

/** Who may read the whole way so far; null while all may. */
type Reader = string | null;

/**
 * Carries each change from the records where it happened down to all that is derived from them, once for each record
 * however many ways lead there: its own evidence comes first, else always the same one. A way counts only for an owner
 * who may read all of it.
 */
export function carryDown(facts: UpkeepFacts, targets: Map<string, Target>): Found[] {
  const below = new Map<string, string[]>();
  for (const { lower, upper } of facts.derivations) {
    const known = below.get(upper);
    if (known) known.push(lower);
    else below.set(upper, [lower]);
  }
  const events = new Map<string, Change[]>();
  for (const change of facts.changes) {
    const key = `${change.source} ${change.otherId}`;
    const known = events.get(key);
    if (known) known.push(change);
    else events.set(key, [change]);
  }
  // What a record was written after is worth knowing only where it may be what an open cause was about.
  const answering = new Set(facts.open.map(({ insightId }) => insightId));
  return [...events.values()].flatMap((roots) =>
    carryOne(roots, { below, readers: facts.readers, targets, answering }),
  );
}

type Ways = {
  below: Map<string, string[]>;
  readers: UpkeepFacts["readers"];
  targets: Map<string, Target>;
  answering: Set<string>;
};

function carryOne(roots: Change[], { below, readers, targets, answering }: Ways): Found[] {
  const [{ root: _, ...change } = emptyChange] = roots;
  const found = new Map<string, Found>();
  const mark = (insightId: string, viaId: string | null, reader: Reader) => {
    const known = found.get(insightId);
    if (known && (known.viaId === null || (viaId !== null && known.viaId <= viaId))) return;
    const target = targets.get(insightId);
    if (!target || insightId === change.otherId || (reader !== null && reader !== target.ownerId)) return;
    if (known) known.viaId = viaId;
    else if (change.at > (target.writtenAt ?? Infinity) || answering.has(insightId))
      found.set(insightId, { ...change, insightId, kind: "evidence-changed", viaId });
  };
  const seen = new Set<string>();
  const waiting: { id: string; reader: Reader }[] = [];
  const reach = (id: string, reader: Reader) => {
    if (seen.has(id)) return;
    for (const one of passing(readers, id, reader)) {
      const way = one === null ? id : `${id} ${one}`;
      if (seen.has(way)) continue;
      seen.add(way);
      waiting.push({ id, reader: one });
    }
  };
  for (const { root } of roots)
    for (const reader of passing(readers, change.otherId, null)) {
      mark(root, null, reader);
      reach(root, reader);
    }
  for (const { id, reader } of waiting) {
    // All may read the whole of another way here: what is below was reached by that.
    if (reader !== null && seen.has(id)) continue;
    for (const lower of below.get(id) ?? []) {
      mark(lower, id, reader);
      reach(lower, reader);
    }
  }
  return [...found.values()];
}

/** Who of those that came so far may read this one, too; each of its readers where it is the first that not all may. */
function passing(readers: UpkeepFacts["readers"], id: string | null, reader: Reader): Reader[] {
  const named = id === null ? undefined : readers.get(id);
  if (!named) return [reader];
  if (reader === null) return [...named];
  return named.has(reader) ? [reader] : [];
}

const emptyChange: Change = {
  ...{ source: "", root: "", at: 0 },
  ...{ datasetId: null, snapshotId: null, studyId: null, otherId: null },
};
