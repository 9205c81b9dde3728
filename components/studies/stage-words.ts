import type { StudyStage } from "@/domain/studies/study-input";

/** Each stage as people read it, and what happens in it. */
export const stageWords: Record<StudyStage, { word: string; meaning: string }> = {
  planned: { word: "Planned", meaning: "It is decided on and not begun" },
  fielding: { word: "Fielding", meaning: "Data is being collected" },
  analysis: { word: "Analysis", meaning: "What was collected is being worked out" },
  drafting: { word: "Drafting", meaning: "What was found is being written down" },
  "in-review": { word: "In review", meaning: "Others look at what was found" },
  published: { word: "Published", meaning: "Its findings can be read" },
};
