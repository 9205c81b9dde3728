import { publicAddress } from "@/config/environment";
import { emptyEvidence } from "../evidence/empty-evidence-input";
import type { EvidenceItem } from "../evidence/evidence-input";
import { plainText } from "../markdown/render-markdown";
import type { StudyRow } from "./find-study";
import { studyHref } from "./study-address";

type Found = Pick<EvidenceItem, "strength" | "keyFigures">;
export type StudyDataUsed = { datasetId: string; snapshotId: string };

type Study = Pick<
  StudyRow,
  "id" | "key" | "title" | "method" | "sample" | "periodFrom" | "periodUntil" | "publishedOn" | "source"
>;

/** What a finding of a study rests on, as an item of evidence; without a report of its own, the study's page is the source. */
export const studyEvidence = (
  study: Study,
  { strength, keyFigures }: Found,
  data: StudyDataUsed | null = null,
): EvidenceItem => ({
  ...emptyEvidence("study"),
  ...{ kind: "study", strength, keyFigures, title: study.title, studyId: study.id },
  // By its key alone, which stays the same when its title changes.
  source: study.source || `${publicAddress()}${studyHref({ slug: "", key: study.key })}`,
  method: cut(plainText(study.method).replace(/\s+/g, " "), 500),
  ...{ sample: study.sample, periodFrom: study.periodFrom, periodUntil: study.periodUntil },
  publishedOn: study.publishedOn,
  ...data,
});

function cut(words: string, most: number) {
  return words.length <= most ? words : `${words.slice(0, most - 2).replace(/\s+\S*$/, "")} …`;
}
