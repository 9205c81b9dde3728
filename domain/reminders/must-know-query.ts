/** How much of what a team may be asked its must-know records take. */
export type MustKnowLoad = {
  team: { id: string; name: string };
  /** Those on it who are asked questions. */
  people: number;
  /** Records that the team must know. */
  records: number;
  /** Share of the questions of the next 90 days, from 0 and beyond 1, as a mean over its people. */
  taken: number;
  /** The same with the record in question. */
  withThis: number;
};
