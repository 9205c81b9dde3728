/** Something that happened to a record, for its history; what an event does not tell is empty. */
export type RecordEvent = {
  at: Date;
  /** Who did it; null when nobody did, as by the clock. */
  by: string | null;
  action: string;
  /** Of a goal: its text as it is now, and how it stands with it from then on. */
  goal: string;
  state: string;
  /** Why it was retired, or what was checked. */
  reason: string;
  /** Of a handing over: who has it now, and whether the one before left. */
  newOwner: string;
  because: string;
  /** Of somebody who left: what they were on this record. */
  role: string;
  /** Of a cause for review: its kind. */
  cause: string;
};
