import type { EvidenceItem } from "./evidence-input";

/** An item about which nothing is said yet. */
export const emptyEvidence = (id: string): EvidenceItem => ({
  id,
  kind: "publication",
  direction: "supports",
  strength: null,
  title: "",
  source: "",
  method: "",
  sample: "",
  periodFrom: "",
  periodUntil: "",
  publishedOn: "",
  keyFigures: "",
  quote: "",
  note: "",
  withdrawn: null,
  datasetId: null,
  snapshotId: null,
  studyId: null,
});
