import { datasetHref } from "../datasets/dataset-address";
import { insightHref } from "../insights/insight-address";
import { quotedStatement } from "../insights/quoted-statement";
import type { Part } from "./cause-query";
import type { CauseRow, Named } from "./read-named";

/** Why a record needs review, as one sentence; what the reader may not see is neither named nor described. */
export function causeSentence(cause: CauseRow, named: Named): Part[] {
  const words = sentences[cause.kind](cause, named);
  return words.filter(Boolean).map((part) => (typeof part === "string" ? { text: part } : part));
}

type Words = (string | Part)[];

const sentences: Record<CauseRow["kind"], (cause: CauseRow, named: Named) => Words> = {
  "review-date": ({ source }, { calendarDay }) => [`Its check was due on ${calendarDay(source)}.`],
  "evidence-changed": (cause, named) => evidenceWords(cause, named) ?? ["What it rests on has changed."],
  "basis-gone": basisWords,
  contradicted: ({ otherInsightId }, named) => [
    recordPart(otherInsightId, named) ?? "Another insight",
    " contradicts it.",
  ],
  "weight-fell": weightWords,
};

/** Null when something that the sentence would have to name is not there for this reader. */
function evidenceWords(cause: CauseRow, named: Named): Words | null {
  const via = recordPart(cause.viaInsightId, named);
  if (cause.viaInsightId && !via) return null;
  if (cause.source.startsWith("withdrawn:source:")) return sourceWords(cause, via, named);
  const changed = cause.studyId ? studyChange(cause, named) : dataChange(cause, named);
  if (!changed) return null;
  if (via)
    return [
      via,
      `, which it is derived from, rests on ${changed.what}`,
      changed.part,
      `, which ${changed.happened}.`,
    ];
  const written = writtenOn(cause, named);
  if (cause.snapshotId) return [changed.part, ` ${changed.happened}${written}.`];
  return [capital(changed.what), changed.part, `, which it rests on, ${changed.happened}.`];
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function dataChange({ datasetId, snapshotId }: CauseRow, { data, versions, dayOf }: Named) {
  const dataset = data.get(datasetId ?? "");
  if (!dataset) return null;
  const version = versions.get(snapshotId ?? "");
  const happened = version
    ? `has a new version of ${dayOf(version.createdAt)}`
    : withdrawnWords(dataset.withdrawnAt, dayOf);
  const part: Part = { text: quotedStatement(dataset.name), href: datasetHref(dataset) };
  return { what: "", part, happened };
}

function studyChange({ studyId }: CauseRow, { studies, dayOf }: Named) {
  const study = studies.get(studyId ?? "");
  if (!study) return null;
  // As `studyHref` says, which stands above this concept.
  const part: Part = { text: quotedStatement(study.title), href: `/studies/${study.slug}-${study.key}` };
  return { what: "the study ", part, happened: withdrawnWords(study.withdrawnAt, dayOf) };
}

const withdrawnWords = (at: Date | null, dayOf: Named["dayOf"]) =>
  at ? `was withdrawn on ${dayOf(at)}` : "was withdrawn";

function writtenOn({ insightId, datasetId }: CauseRow, { held }: Named) {
  const numbers = held.get(`${insightId} ${datasetId}`) ?? [];
  return numbers.length === 1 ? `; this was written on version ${numbers[0]}` : "";
}

function sourceWords({ otherInsightId }: CauseRow, via: Part | null, named: Named): Words | null {
  const other = recordPart(otherInsightId, named);
  if (!other) return null;
  if (!via) return [other, " withdrew evidence from a source that this cites, too."];
  return [via, ", which it is derived from, cites a source from which ", other, " withdrew evidence."];
}

function basisWords({ otherInsightId }: CauseRow, named: Named): Words {
  const part = recordPart(otherInsightId, named);
  const record = named.records.get(otherInsightId ?? "");
  if (!part || !record) return ["What it is derived from is no longer in use."];
  const { status, supersededAt, retiredAt } = record;
  const at = supersededAt ?? retiredAt;
  const deed = status === "retired" ? "was retired" : "was replaced by another insight";
  return [part, `, which it is derived from, ${deed}${at ? ` on ${named.dayOf(at)}` : ""}.`];
}

function weightWords({ insightId }: CauseRow, { weights, figure }: Named): Words {
  const weight = weights.get(insightId);
  const then = weight?.checked ?? weight?.published;
  if (!weight || typeof then !== "number") return ["Its evidence weighs less than half of what it did."];
  const when = weight.checked === null ? "when it was published" : "when that was last checked";
  return [
    `Its evidence weighs ${figure(weight.now)}, less than half of the ${figure(then)} it weighed ${when}.`,
  ];
}

function recordPart(id: string | null, { records }: Named): Part | null {
  const record = records.get(id ?? "");
  if (!record) return null;
  return { text: quotedStatement(record.statement), href: insightHref(record), lang: record.language };
}
