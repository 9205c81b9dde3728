/** How many questions fell on a local day of somebody, and whether any may. */
export type AskedDay = {
  day: string;
  asked: number;
  isAllowed: boolean;
};

/** The week that lies behind somebody with today as its last day, and the week ahead. */
export type AskedDays = {
  today: string;
  days: AskedDay[];
  /** Local time at which a day of theirs begins. */
  askFrom: string;
};

export const daysShown = 7;
