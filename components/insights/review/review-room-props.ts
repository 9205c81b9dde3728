import type { Reader } from "@/components/insights/record/tongue";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { ReviewerChoice, ReviewRoom } from "@/domain/insights/review-query";
import type { StudyLink } from "@/domain/studies/study-query";
import type { ReviewActions } from "./review-actions";

export type ReviewRoomProps = {
  room: ReviewRoom;
  /** What the evidence of its text rests on, by the item's id. */
  data: Record<string, ItemData>;
  /** By their own ids. */
  studies: Record<string, StudyLink>;
  /** Where the record stands. */
  href: string;
  choices: ReviewerChoice[];
  reader: Reader;
  actions: ReviewActions;
};
