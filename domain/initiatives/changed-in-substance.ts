import type { Brief } from "./match-query";

/** Whether other words stand in the brief, or it is about something else: not where only signs or blanks changed. */
export function changedInSubstance(before: Brief, after: Brief): boolean {
  return substanceOf(before) !== substanceOf(after);
}

function substanceOf({ title, text, topicIds, keywords, language }: Brief) {
  const words = `${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = keywords.map((keyword) => keyword.toLowerCase()).toSorted();
  return JSON.stringify([words, topicIds.toSorted(), named, language]);
}
