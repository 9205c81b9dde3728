type Scheduled = { dueOn: string | null; snoozedUntil: string | null; suppressedAt: unknown };

/** The local day on which it is asked again, by itself or because it was put off; null where an initiative alone asks. */
export const nextQuestionOn = ({ dueOn, snoozedUntil, suppressedAt }: Scheduled) =>
  snoozedUntil ?? (suppressedAt ? null : dueOn);
