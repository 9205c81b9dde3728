import type { Reader } from "@/components/insights/record/tongue";
import type { ReviewerChoice, ReviewRoom } from "@/domain/insights/review-query";
import type { ReviewActions } from "./review-actions";

export type ReviewRoomProps = {
  room: ReviewRoom;
  /** Where the record stands. */
  href: string;
  choices: ReviewerChoice[];
  reader: Reader;
  actions: ReviewActions;
};
