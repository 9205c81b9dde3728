import { carryDown, type Found } from "./carry-down";
import type { OpenCause, Target, UpkeepFacts } from "./upkeep-facts";

export type Closing = { id: string; because: "revised" | "gone" | "left-use" };
export type Decision = {
  due: Found[];
  opening: Found[];
  closing: Closing[];
  moving: (Found & { id: string })[];
};

const keyOf = ({ insightId, kind, source }: Pick<Found, "insightId" | "kind" | "source">) =>
  `${insightId} ${kind} ${source}`;

/**
 * Which causes for review ought to be open on the targets, and so which ones are to be opened and closed. It only
 * compares: whether a cause was answered already is for the table to say.
 */
export function decideCauses(facts: UpkeepFacts): Decision {
  const targets = new Map(facts.targets.map((target) => [target.id, target]));
  const found = [...carryDown(facts, targets), ...ofTargets(facts, targets)];
  const due = onceEach(
    found.filter(({ insightId, at }) => at > (targets.get(insightId)?.writtenAt ?? Infinity)),
  );
  // Keys are long, and made once for each row.
  const open = new Map(
    facts.open
      .filter(({ insightId }) => targets.has(insightId))
      .map((cause) => [keyOf(cause), cause] as const),
  );
  return {
    due: [...due.values()],
    opening: [...due].filter(([key]) => !open.has(key)).map(([, cause]) => cause),
    moving: [...open].flatMap(([key, cause]) => {
      const now = due.get(key);
      return now && (now.viaId !== cause.viaId || now.otherId !== cause.otherId)
        ? [{ ...now, id: cause.id }]
        : [];
    }),
    closing: closingOf(
      [...open].filter(([key]) => !due.has(key)).map(([, cause]) => cause),
      { facts, targets, due, found },
    ),
  };
}

type Compared = {
  facts: UpkeepFacts;
  targets: Map<string, Target>;
  due: Map<string, Found>;
  found: Found[];
};

function closingOf(open: OpenCause[], { facts, targets, due, found }: Compared): Closing[] {
  if (open.length === 0) return [];
  const kept = keptCauses(facts, targets, due);
  const known = new Set(found.map(keyOf));
  return open
    .filter(({ id }) => !kept.has(id))
    .map((cause) => ({ id: cause.id, because: whyClosed(cause, targets.get(cause.insightId), known) }));
}

/** What does not come from above: dates, weights, and what others say or no longer say. */
function ofTargets({ opposed, fallen, readers }: UpkeepFacts, targets: Map<string, Target>): Found[] {
  const nothing = { datasetId: null, snapshotId: null, studyId: null, otherId: null, viaId: null };
  const always = { ...nothing, at: Infinity };
  return [
    ...[...targets.values()]
      .filter(({ inUse, isDateDue }) => inUse && isDateDue)
      .map(({ id, nextReviewOn }) => ({
        ...{ ...always, insightId: id, kind: "review-date" as const, source: nextReviewOn ?? "" },
      })),
    ...fallen.map(({ id, source }) => ({ ...always, insightId: id, kind: "weight-fell" as const, source })),
    ...opposed
      .filter(({ id, otherId }) => mayRead(readers, otherId, targets.get(id)?.ownerId))
      .map(({ id, kind, otherId, at }) => ({
        ...nothing,
        insightId: id,
        kind,
        source: otherId,
        otherId,
        at,
      })),
  ];
}

/** Of several ways to the same cause its own evidence comes first, then always the same one. */
function onceEach(found: Found[]) {
  const due = new Map<string, Found>();
  for (const one of found) {
    const key = keyOf(one);
    const other = due.get(key);
    if (!other || rank(one) < rank(other)) due.set(key, one);
  }
  return due;
}

const rank = ({ viaId, otherId }: Found) => `${viaId ?? ""} ${otherId ?? ""}`;

const mayRead = (readers: UpkeepFacts["readers"], id: string, personId = "") =>
  readers.get(id)?.has(personId) ?? true;

/**
 * What came through another record stays open when that record's owner answered first, be it by a revision on the new
 * data: the record below was written on what was there before. A newer version of the same data takes the older one's
 * place. A date that has passed stays so under another calendar.
 */
function keptCauses(facts: UpkeepFacts, targets: Map<string, Target>, due: Map<string, Found>) {
  const upper = new Set(facts.derivations.map((link) => `${link.lower} ${link.upper}`));
  const standing = facts.open.filter(
    ({ insightId, viaId, stands }) =>
      viaId !== null &&
      stands &&
      upper.has(`${insightId} ${viaId}`) &&
      (!targets.has(insightId) || mayRead(facts.readers, viaId, targets.get(insightId)?.ownerId)),
  );
  const answered = downFromAnswered(standing);
  const renewed = new Set([...due.values()].map(({ insightId, datasetId }) => `${insightId} ${datasetId}`));
  const kept = answered.filter(
    ({ insightId, snapshotId, datasetId }) =>
      snapshotId === null || !renewed.has(`${insightId} ${datasetId}`),
  );
  const dated = facts.open.filter(({ insightId, kind, source }) => {
    const target = targets.get(insightId);
    return kind === "review-date" && target?.inUse && source === target.nextReviewOn;
  });
  return new Set([...kept, ...dated].map(({ id }) => id));
}

function downFromAnswered(standing: OpenCause[]) {
  const below = new Map<string, OpenCause[]>();
  for (const cause of standing) {
    const key = `${cause.viaId} ${cause.source}`;
    const known = below.get(key);
    if (known) known.push(cause);
    else below.set(key, [cause]);
  }
  const answered = new Set(standing.filter(({ isAnsweredAbove }) => isAnsweredAbove));
  for (const cause of answered)
    for (const next of below.get(`${cause.insightId} ${cause.source}`) ?? []) answered.add(next);
  return [...answered];
}

function whyClosed(cause: OpenCause, target: Target | undefined, known: Set<string>): Closing["because"] {
  if (!target?.inUse) return "left-use";
  const isRenewed = cause.kind === "review-date" || cause.kind === "weight-fell";
  if (cause.openedAt <= ((isRenewed ? target.shownAt : target.writtenAt) ?? 0)) return "revised";
  return known.has(keyOf(cause)) ? "revised" : "gone";
}
