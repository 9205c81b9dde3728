/** The id of the point that a question's answer becomes: the same in every revision, as those of all points are. */
export const foldedPointId = (questionId: string) => `q-${questionId.replaceAll("-", "")}`;
