import { type EvidenceKind, evidenceKinds } from "./evidence-input";

/** One bit for each kind of evidence among them, by its place in the list: how records keep them for lists to count. */
export const kindBits = (kinds: readonly string[]) =>
  kinds.reduce((bits, kind) => bits | (1 << evidenceKinds.indexOf(kind as EvidenceKind)), 0);
