import type { StudyStage } from "@/domain/studies/study-input";
import type { StudyListed } from "@/domain/studies/study-query";

/** A study with the initiatives it feeds, as far as the reader may see them. */
export type ShownStudy = StudyListed & { initiatives: { href: string; title: string }[] };

export type ShownColumn = {
  stage: StudyStage;
  count: number;
  studies: ShownStudy[];
  /** Where all studies of this stage are listed. */
  listHref: string;
};
