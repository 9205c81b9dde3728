/** Minutes to wait after each try: greylists open within minutes, a broken server is given 48 hours in all. */
const minutes = [1, 5, 15, 30, 60, 120, 240, 240, 480, 480, 480, 720];

export type RetryPlan = {
  /** How long to wait before the next try after so many; null when it was the last. */
  delayAfter(attempt: number): number | null;
};

export const retryPlan: RetryPlan = {
  delayAfter(attempt) {
    const wait = minutes[attempt - 1];
    return wait === undefined ? null : wait * 60_000;
  },
};
